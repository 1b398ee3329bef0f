import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Chip } from '@/components/chip/chip'
import { Dotted } from '@/components/dotted/dotted'
import { Hint } from '@/components/hint/hint'
import { Icon } from '@/components/icon/icon'
import { MoreRows } from '@/components/more-rows/more-rows'
import { Problem } from '@/components/problem/problem'
import { SectionTitle } from '@/components/section-title/section-title'
import { StateCard } from '@/components/state-card/state-card'
import type { NoticeRow } from '@/contract/claims-views'
import { claimNoticeText as text } from '@/text/claims'
import { dayText } from '@/text/dates'
import { signedText } from '@/text/numbers'
import type { ClaimNoticeStore } from './claim-notice-store'
import { dimensionIcon } from './dimension-icon'
import { ObjectionSheet } from './objection-sheet'
import './claim-notice.scss'

interface NoticeProps {
  readonly store: ClaimNoticeStore
  readonly onOpen: (claimId: string) => void
}

/** 公示: by the last day, masked; what is wrong can be said at once. */
export const ClaimNoticeView = observer(function ClaimNoticeView({ store, onOpen }: NoticeProps) {
  const { list, days, today, objection } = store
  return (
    <>
      {list.isEmpty ? <StateCard kind='empty' title={text.emptyTitle} text={text.empty} /> : <Hint icon='eye'>{text.lead}</Hint>}
      {days.map(({ day, rows }) => (
        <View key={day}>
          <SectionTitle title={text.until(day, today)}><View className='soon t-sub'>{text.left(day, today)}</View></SectionTitle>
          <Card pad='rows'>
            {rows.map(row => <Row key={row.claimId} row={row} onOpen={() => onOpen(row.claimId)} onObject={() => objection.open(row)} />)}
          </Card>
        </View>
      ))}
      <Problem text={objection.claim === undefined ? objection.sending.text : undefined} />
      <MoreRows more={list.more} onMore={() => void list.loadMore()} />
      <ObjectionSheet form={objection} />
    </>
  )
})

interface RowProps {
  readonly row: NoticeRow
  readonly onOpen: () => void
  readonly onObject: () => void
}

function Row({ row, onOpen, onObject }: RowProps) {
  const { who, unitName, itemName, dimension, on, coins, mine, objections } = row
  return (
    <View className='on-notice'>
      <View className='on-notice__main' hoverClass='is-pressed' onClick={onOpen}>
        <Icon name={dimensionIcon[dimension]} />
        <View className='on-notice__text'>
          <View className='strong'>{itemName}</View>
          <View className='soft t-sub'><Dotted parts={[`${unitName} ${who}`, dayText(on)]} /></View>
          {objections > 0 && <View className='late t-sub'>{text.objections(objections)}</View>}
        </View>
        <View className='on-notice__coins'>{signedText(coins)}</View>
      </View>
      <View className='on-notice__ways'>
        {mine ? <Chip text={text.mine} tone='talk' icon='house' /> : <Button kind='text' small text={text.object} onPress={onObject} />}
      </View>
    </View>
  )
}
