import { View } from '@tarojs/components'
import { Field } from '@/components/field/field'
import { countFieldText } from '@/text/errors/invalid-counts'
import type { CalculatorStore, CountField } from './calculator-store'
import './calculator.scss'

/** In the order in which a meeting knows them. */
const ORDER: readonly CountField[] = ['eligible', 'present', 'participating', 'yes', 'no', 'abstain', 'invalid']

interface CalculatorFieldsProps {
  readonly typed: CalculatorStore['heads']
  readonly onType: (field: CountField, text: string) => void
  /** Square metres have two decimals, heads none. */
  readonly decimals?: boolean | undefined
}

export function CalculatorFields({ typed, onType, decimals }: CalculatorFieldsProps) {
  return (
    <View className='calculator'>
      {ORDER.map(field => (
        <Field key={field} label={countFieldText[field]} type={decimals ? 'digit' : 'number'} value={typed[field]} onChange={text => onType(field, text)} />
      ))}
    </View>
  )
}
