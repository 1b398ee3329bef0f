import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Facts, type Fact } from '@/components/facts/facts'
import { Hint } from '@/components/hint/hint'
import { ReviewNote } from '@/components/review-note/review-note'
import { SectionTitle } from '@/components/section-title/section-title'
import { shortCodeOf } from '@/domain/ballot/secret/board'
import { reviewText } from '@/text/ballot-care'
import { pollDeskText as text } from '@/text/poll-desk'
import type { PollDeskProps } from './poll-desk-view'
import type { PollDeskStore } from './poll-desk-store'

/** What only a secret vote has: its box, its board with the code, slips, disputes and tokens taken anew. */
export const PollDeskSecret = observer(function PollDeskSecret({ store, actions }: PollDeskProps) {
  const secret = store.poll?.secret
  if (secret === undefined) return null
  return (
    <>
      <SectionTitle title={text.box} />
      <Card>
        <Facts facts={factsOf(store)} />
        {secret.board !== undefined && <View className='gap-2'><Hint icon='sound'>{text.codeNote}</Hint></View>}
        <ReviewNote review={secret.review} note={reviewText.publishing} />
        <View className={store.countsByHand ? 'gap-3 duo' : 'gap-3'}>
          {store.countsByHand && <Button kind='line' small text={text.openSlips} onPress={actions.openSlips} />}
          <Button kind='line' small text={text.openCare} onPress={actions.openCare} />
        </View>
      </Card>
    </>
  )
})

function factsOf(store: PollDeskStore): readonly Fact[] {
  const { board, disputes, replaced = 0 } = store.poll?.secret ?? {}
  return [
    ...(board === undefined
      ? [{ label: text.boxLabel, value: boxSay(store) }]
      : [{ label: text.boardLabel, value: text.boardRows(board.rows) }, { label: text.codeLabel, value: <View className='strong'>{shortCodeOf(board.root)}</View> }]),
    ...(disputes === undefined ? [] : [{ label: text.disputesLabel, value: text.disputesLine(disputes.open, disputes.proven) }]),
    { label: text.replacedLabel, value: text.replacedLine(replaced) }
  ]
}

function boxSay({ box: { work }, poll }: PollDeskStore): string {
  if (work.kind === 'making') return text.boxMaking(work.made, work.of)
  if (work.kind === 'opened') return text.boxOpened(work.ballots)
  return work.kind === 'made' && poll?.phase === 'voting' ? text.boxMade : text.boxClosed
}
