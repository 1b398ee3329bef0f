import { useState } from 'react'
import { View } from '@tarojs/components'
import type { FundLine } from '@/contract/fund'
import { Card } from '@/components/card/card'
import { MoreRows } from '@/components/more-rows/more-rows'
import { fundText as text, matterText } from '@/text/fund'
import { pagingText } from '@/text/paging'
import './fund.scss'

/** Lines drawn at once. */
const PAGE = 15

/** The book of a quarter, line by line, each with what was left after it. */
export function FundLines({ lines }: { readonly lines: readonly FundLine[] }) {
  const [shown, setShown] = useState(PAGE)
  if (lines.length === 0) return null
  return (
    <>
      <Card pad='rows'>{lines.slice(0, shown).map(line => <Line key={line.no} line={line} />)}</Card>
      <MoreRows more={lines.length > shown ? 'idle' : 'none'} text={pagingText.next} onMore={() => setShown(shown + PAGE)} />
    </>
  )
}

function Line({ line }: { readonly line: FundLine }) {
  const isReversal = (line.matter.direction === 'in') !== line.change > 0
  const facts = [
    text.line(line.no, line.on),
    ...(line.reverses !== undefined ? [text.reverses(line.reverses)] : isReversal ? [text.reversal] : []),
    ...(line.words === undefined ? [] : [line.words])
  ]
  return (
    <View className='fund-line'>
      <View className='grow'>
        <View>{matterText(line.matter)}</View>
        <View className='fund-line__facts'>{facts.join('，')}</View>
      </View>
      <View className='fund-line__money'>
        <View className={line.change > 0 ? 'strong ok' : 'strong'}>{text.change(line.change)}</View>
        <View className='fund-line__facts'>{text.balance(line.balance)}</View>
      </View>
    </View>
  )
}
