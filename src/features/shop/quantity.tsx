import { View } from '@tarojs/components'
import { classNames } from '@/components/class-names'
import { spoken } from '@/components/spoken'
import { shopText } from '@/text/shop'
import './shop.scss'

interface QuantityProps {
  readonly unit: string
  readonly value: number
  readonly most: number
  readonly onAdd: (change: 1 | -1) => void
}

const MINUS = '−'
const PLUS = '+'

/** How many, between one and what can be ordered. */
export const Quantity = ({ unit, value, most, onAdd }: QuantityProps) => (
  <View className='quantity'>
    <Step sign={MINUS} label={shopText.fewer} off={value <= 1} onPress={() => onAdd(-1)} />
    <View className='quantity__value' {...spoken({ live: 'polite' })}>{shopText.count(value, unit)}</View>
    <Step sign={PLUS} label={shopText.more} off={value >= most} onPress={() => onAdd(1)} />
  </View>
)

interface StepProps {
  readonly sign: string
  readonly label: string
  readonly off: boolean
  readonly onPress: () => void
}

const Step = ({ sign, label, off, onPress }: StepProps) => (
  <View className={classNames('quantity__step', off && 'is-off')} {...(off ? {} : { hoverClass: 'is-pressed', hoverStayTime: 90, onClick: onPress })} {...spoken({ role: 'button', label, disabled: off || undefined })}>
    {sign}
  </View>
)
