import { View } from '@tarojs/components'
import { componentText } from '@/text/components'
import { spoken } from '@/components/spoken'
import './months.scss'

export interface Month {
  readonly key: string
  /** `4月`. */
  readonly text: string
  readonly income: number
  readonly spending: number
}

export interface MonthsProps {
  /** Oldest first, six at most. */
  readonly months: readonly Month[]
}

/** The tallest bar in percent of the chart; the rest is room for its figure. */
const TALLEST = 70

/** Income and spending by month: filled and hatched, so that the two differ without colour. */
export function Months({ months }: MonthsProps) {
  const most = Math.max(1, ...months.map(({ income, spending }) => Math.max(income, spending)))
  return (
    <View className='months'>
      {months.map(({ key, text, income, spending }) => (
        <View key={key} className='months__month' {...spoken({ role: 'img', label: componentText.monthSpoken(text, income, spending) })}>
          {income > 0 && <Bar coins={income} most={most} />}
          {spending > 0 && <Bar coins={spending} most={most} out />}
          <View className='months__name'>{text}</View>
        </View>
      ))}
    </View>
  )
}

function Bar({ coins, most, out }: { readonly coins: number, readonly most: number, readonly out?: boolean }) {
  const height = `${Math.round((coins / most) * TALLEST)}%`
  return (
    <View className={out ? 'months__bar months__bar--out' : 'months__bar'} style={{ height }}>
      <View className='months__coins'>{coins}</View>
    </View>
  )
}

/** The key of the chart, for the right end of its section title. */
export function MonthsKey() {
  return (
    <View className='months-key'>
      <View className='months-key__in'>{componentText.income}</View>
      <View className='months-key__out'>{componentText.spending}</View>
    </View>
  )
}
