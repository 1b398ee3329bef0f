import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Card } from '@/components/card/card'
import { ChoiceRow } from '@/components/choice-row/choice-row'
import { Facts } from '@/components/facts/facts'
import { Hint } from '@/components/hint/hint'
import { LawNotes } from '@/components/law-notes/law-notes'
import { OptionField } from '@/components/picker-field/picker-field'
import { SectionTitle } from '@/components/section-title/section-title'
import { spoken } from '@/components/spoken'
import { calculatorText } from '@/text/calculator'
import { modeText, presetNeeds } from '@/text/preset-text'
import { CalculatorFields } from './calculator-fields'
import { CalculatorResult } from './calculator-result'
import type { CalculatorStore } from './calculator-store'

interface StoreProps {
  readonly store: CalculatorStore
}

/** 算一算: a kind of meeting, its figures, and what they come to, with every number and the article. */
export const CalculatorView = observer(function CalculatorView({ store }: StoreProps) {
  const { presets, preset } = store
  return (
    <>
      <Hint icon='info'>{calculatorText.lead}</Hint>
      <View className='gap-4'>
        <OptionField
          label={calculatorText.preset}
          text={preset.name}
          placeholder={calculatorText.choose}
          options={presets.map(({ name }) => name)}
          chosen={presets.findIndex(({ id }) => id === store.presetId)}
          onChange={index => store.choosePreset(presets[index]?.id ?? store.presetId)}
        />
      </View>
      {preset.modes.length > 1 && <Modes store={store} />}
      <SectionTitle title={calculatorText.needs} />
      <Card><Facts facts={presetNeeds(preset, store.mode)} /></Card>
      <SectionTitle title={calculatorText.heads} />
      <CalculatorFields typed={store.heads} onType={store.type} />
      {store.needsArea && (
        <>
          <SectionTitle title={calculatorText.area} />
          <CalculatorFields typed={store.area} onType={store.typeArea} decimals />
        </>
      )}
      <View className='gap-5'><CalculatorResult store={store} /></View>
      <LawNotes laws={preset.legalReferences} />
      <Matters title={calculatorText.canDecide} matters={preset.canDecide} />
      <Matters title={calculatorText.mayNotDecide} matters={preset.mayNotDecide} />
    </>
  )
})

const Modes = observer(function Modes({ store }: StoreProps) {
  return (
    <>
      <SectionTitle title={calculatorText.mode} />
      <Card pad='none'>
        <View {...spoken({ role: 'radiogroup', label: calculatorText.mode })}>
          {store.preset.modes.map(({ id, unit }) => (
            <ChoiceRow key={id} title={modeText[unit]} chosen={id === store.modeId} onPress={() => store.chooseMode(id)} />
          ))}
        </View>
      </Card>
    </>
  )
})

function Matters({ title, matters }: { readonly title: string; readonly matters: readonly string[] }) {
  if (matters.length === 0) return null
  return (
    <>
      <SectionTitle title={title} />
      <Card>{matters.map((matter, index) => <View key={matter} className={index === 0 ? '' : 'gap-2'}>{matter}</View>)}</Card>
    </>
  )
}
