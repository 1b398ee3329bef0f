import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { ConfirmSheet } from '@/components/confirm-sheet/confirm-sheet'
import { Field } from '@/components/field/field'
import { FilterChips } from '@/components/filter-chips/filter-chips'
import { Hint } from '@/components/hint/hint'
import { MoreRows } from '@/components/more-rows/more-rows'
import { StateCard } from '@/components/state-card/state-card'
import type { OpinionRow } from '@/contract/meeting-room'
import { OPINION_WORDS_MAX } from '@/domain/consultation/opinion'
import { moderationText as text } from '@/text/meeting-record'
import { meetingTalkText } from '@/text/meeting-talk'
import { topicText } from '@/text/topic-page'
import { OpinionLines } from './opinions-part'
import { MODERATION_VIEWS, type ModerationStore } from './moderation-store'

interface ModerationProps {
  readonly store: ModerationStore
}

export const ModerationLists = observer(function ModerationLists({ store }: ModerationProps) {
  return <FilterChips chips={MODERATION_VIEWS.map(key => ({ key, text: text[key] }))} value={store.view} onSelect={store.choose} label={text.filters} />
})

/** Words one after the other: let through, with a reply or without, or taken away with a reason. */
export const ModerationView = observer(function ModerationView({ store }: ModerationProps) {
  const { rows, view } = store
  if (rows.isEmpty) return <StateCard kind='empty' title={text.empty[view]} text={text.emptyText} />
  return (
    <>
      {rows.items.map(row => <Row key={row.opinionId} store={store} row={row} />)}
      <MoreRows more={rows.more} onMore={rows.loadMore} />
      <DecisionSheet store={store} />
    </>
  )
})

const Row = observer(function Row({ store, row }: ModerationProps & { readonly row: OpinionRow }) {
  const { held, itemTitle, wordsState, removedBecause } = row
  return (
    <View className='gap-3'>
      <Card>
        <View className='op__about'>{text.item(itemTitle)}</View>
        <OpinionLines opinion={row} />
        {held && <View className='gap-2'><Hint icon='eye'>{topicText.heldWhy[held]}</Hint></View>}
        {removedBecause && <View className='gap-2'><Hint icon='info'>{meetingTalkText.removedBecause(removedBecause)}</Hint></View>}
        <View className='duo gap-3'>
          {wordsState !== 'removed' && <Button kind='line' small text={text.remove} onPress={() => store.open(row, false)} />}
          {wordsState !== 'shown' && held !== 'risky' && <Button kind='line' small text={text.show} onPress={() => store.open(row, true)} />}
        </View>
      </Card>
    </View>
  )
})

const DecisionSheet = observer(function DecisionSheet({ store }: ModerationProps) {
  const { row, shows, decide } = store
  return (
    <ConfirmSheet
      open={row !== undefined}
      title={shows ? text.replyTitle : text.removeTitle}
      note={shows ? undefined : text.removeNote}
      action={shows ? (store.words.trim() === '' ? text.show : text.showReply) : text.remove}
      off={store.isOff ? text.reasonFirst : undefined}
      busy={decide.isBusy}
      error={decide.text}
      onConfirm={() => void store.submit()}
      onClose={store.close}
    >
      <View>{row?.words}</View>
      <Field label={shows ? text.reply : text.reason} value={store.words} maxLength={OPINION_WORDS_MAX} multiline onChange={store.write} />
    </ConfirmSheet>
  )
})
