import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { yuanText } from '@/text/yuan'
import './fund.scss'

interface FundBarsProps {
  readonly rows: readonly { readonly key: string; readonly word: string; readonly cents: number }[]
  readonly none: string
}

/** Heads of one side with their share of it; what was only taken back has no bar. */
export function FundBars({ rows, none }: FundBarsProps) {
  const most = Math.max(1, ...rows.map(({ cents }) => cents))
  if (rows.length === 0) return <View className='soft'>{none}</View>
  return (
    <Card>
      {rows.map(({ key, word, cents }) => (
        <View key={key} className='fund-bar'>
          <View className='between'><View>{word}</View><View className='strong'>{yuanText(cents)}</View></View>
          <View className='fund-bar__track'><View className='fund-bar__fill' style={{ width: `${Math.max(0, (cents / most) * 100)}%` }} /></View>
        </View>
      ))}
    </Card>
  )
}
