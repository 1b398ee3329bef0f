import { useState } from 'react'
import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { ChoiceRow } from '@/components/choice-row/choice-row'
import { FilterChips } from '@/components/filter-chips/filter-chips'
import { Hint } from '@/components/hint/hint'
import { Problem } from '@/components/problem/problem'
import { SectionTitle } from '@/components/section-title/section-title'
import { Skeleton } from '@/components/skeleton/skeleton'
import type { RollEntryView } from '@/contract/ballot'
import { deskPeopleText } from '@/text/desk-people'
import { unitCount } from '@/text/numbers'
import { pollDeskText as text } from '@/text/poll-desk'
import { ReleaseSheet } from './poll-desk-release'
import type { PollDeskStore } from './poll-desk-store'

/** Doors drawn at once. */
const PAGE = 12

/** Who votes by paper or by hand, door by door; a door that has used its phone cannot be marked. */
export const PollDeskRoll = observer(function PollDeskRoll({ store }: { readonly store: PollDeskStore }) {
  const { poll, count, turnout } = store
  if (poll?.phase !== 'voting' || !store.countsByHand || !turnout.view) return null
  const chips = turnout.groups.map(({ groupId, name, eligible }) => ({ key: groupId, text: name, count: eligible }))
  return (
    <>
      <SectionTitle title={text.handOut} />
      <Hint icon='info'>{text.handOutHint}</Hint>
      <FilterChips label={text.pickGroup} chips={chips} value={count.groupId ?? ''} onSelect={id => void count.chooseGroup(id)} />
      {count.groupId !== undefined && <Doors key={count.groupId} store={store} />}
      <TakeButtons store={store} />
      <Released store={store} />
    </>
  )
})

const Doors = observer(function Doors({ store }: { readonly store: PollDeskStore }) {
  const [shown, setShown] = useState(PAGE)
  const { count, mayRelease, release } = store
  const { rollPhase, entries } = count
  if (rollPhase.kind === 'loading') return <Skeleton kind='rows' />
  if (rollPhase.kind !== 'ready') return <Problem text={rollPhase.text} />
  return (
    <>
      <Card pad='none'>
        {entries.slice(0, shown).map(entry => {
          const marked = markedOf(entry)
          if (mayRelease && marked !== undefined) return <ChoiceRow key={entry.unitId} title={entry.householdNo} note={deskPeopleText.releaseMarked(marked)} chosen={false} onPress={() => release.open(entry)} />
          return <ChoiceRow key={entry.unitId} title={entry.householdNo} note={entry.name} off={offOf(entry)} chosen={count.isMarked(entry.unitId)} onPress={() => count.mark(entry.unitId)} />
        })}
      </Card>
      {entries.length > shown && <Button kind='text' text={text.moreDoors} onPress={() => setShown(shown + PAGE)} />}
    </>
  )
})

const TakeButtons = observer(function TakeButtons({ store }: { readonly store: PollDeskStore }) {
  const { poll, count } = store
  const marked = count.marked.length
  const { deed } = count.take
  return (
    <>
      {marked > 0 && (
        <View className='gap-3'>
          {poll?.channels.includes('paper') && <Button small text={text.takePaper(marked)} busy={count.take.isBusy} onPress={() => void count.takeMarked('paper')} />}
          {poll?.channels.includes('hands') && <Button small text={text.takeHands(marked)} busy={count.take.isBusy} onPress={() => void count.takeMarked('hands')} />}
        </View>
      )}
      <Problem text={count.take.text} />
      {marked === 0 && deed.kind === 'done' && <Hint icon='check'>{text.taken(deed.value.taken)}</Hint>}
      <Problem text={count.alreadyByPhone.length > 0 ? text.alreadyByPhone(count.alreadyByPhone) : undefined} />
    </>
  )
})

const USED = { phone: text.usedPhone, paper: text.usedPaper, hands: text.usedHands } as const
function offOf({ channel, name }: RollEntryView): string | undefined {
  if (channel !== undefined) return USED[channel]
  return name === undefined ? text.noVoter : undefined
}

/** Paper or hands: what a supervisor can take back. */
const markedOf = ({ channel }: RollEntryView): string | undefined => (channel === undefined || channel === 'phone' ? undefined : USED[channel])

const Released = observer(function Released({ store }: { readonly store: PollDeskStore }) {
  const { poll, mayRelease } = store
  if (!poll) return null
  return (
    <>
      {mayRelease && <View className='gap-2'><Hint icon='redo'>{deskPeopleText.releaseHint}</Hint></View>}
      {poll.released !== undefined && <View className='gap-2'><Hint icon='info'>{deskPeopleText.released(unitCount(poll.released, poll.unit))}</Hint></View>}
      {mayRelease && <ReleaseSheet store={store} />}
    </>
  )
})
