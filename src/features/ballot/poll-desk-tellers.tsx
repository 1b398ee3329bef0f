import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { ChoiceRow } from '@/components/choice-row/choice-row'
import { ConfirmSheet } from '@/components/confirm-sheet/confirm-sheet'
import { PeoplePicker } from '@/components/people-picker/people-picker'
import { LinkField } from '@/components/picker-field/picker-field'
import { SectionTitle } from '@/components/section-title/section-title'
import { Sheet } from '@/components/sheet/sheet'
import { TELLER_REASONS } from '@/domain/ballot/poll'
import { deskPeopleText as text, tellerChangeText, tellerReasonText } from '@/text/desk-people'
import { roleText } from '@/text/offices'
import { pollDeskText } from '@/text/poll-desk'
import type { PollDeskStore } from './poll-desk-store'

interface TellersProps {
  readonly store: PollDeskStore
}

/** 监票人 once voting is open: who they are, who stepped in for whom, and another one until the count. */
export const PollDeskTellers = observer(function PollDeskTellers({ store }: TellersProps) {
  const { poll } = store
  if (!poll?.tellers || !store.showsTurnout) return null
  return (
    <>
      <SectionTitle title={roleText.teller} />
      <Card>
        <View className='strong'>{poll.tellers.map(each => each.name).join('、')}</View>
        {(poll.tellerChanges ?? []).map((change, index) => <View key={index} className='soft gap-1'>{tellerChangeText(change)}</View>)}
        {store.isCommittee && <View className='gap-3'><Button kind='line' small text={text.replace} onPress={store.replacing.open} /></View>}
      </Card>
      {store.isCommittee && <ReplaceSheet store={store} />}
    </>
  )
})

const ReplaceSheet = observer(function ReplaceSheet({ store }: TellersProps) {
  const { replacing, poll } = store
  if (replacing.isPicking) return <PickSheet store={store} />
  const pick = (): void => {
    replacing.pick(true)
    void store.people.open()
  }
  return (
    <ConfirmSheet
      open={replacing.isOpen}
      title={text.replace}
      note={text.replaceNote}
      action={text.replace}
      off={replacing.isReady ? undefined : text.replaceOff}
      busy={replacing.command.isBusy}
      error={replacing.command.text}
      onConfirm={() => void store.replaceTeller()}
      onClose={replacing.close}
    >
      <View className='strong'>{text.whoLeaves}</View>
      <View className='gap-2'><Card pad='none'>
        {(poll?.tellers ?? []).map(({ name, personId = '' }) => <ChoiceRow key={personId} title={name} chosen={replacing.out === personId} onPress={() => replacing.leave(personId)} />)}
      </Card></View>
      <View className='strong gap-4'>{text.whyLeaves}</View>
      <View className='gap-2'><Card pad='none'>
        {TELLER_REASONS.map(each => <ChoiceRow key={each} title={tellerReasonText[each]} chosen={replacing.reason === each} onPress={() => replacing.because(each)} />)}
      </Card></View>
      <LinkField label={text.whoComes} text={replacing.incoming?.name} placeholder={text.pick} onPress={pick} />
    </ConfirmSheet>
  )
})

const PickSheet = observer(function PickSheet({ store }: TellersProps) {
  const { people, replacing, poll } = store
  const tellers = (poll?.tellers ?? []).map(each => each.personId)
  const press = (personId: string): void => {
    const person = people.find(personId)
    if (person) replacing.take(person)
  }
  return (
    <Sheet open title={text.whoComes} onClose={() => replacing.pick(false)}>
      <PeoplePicker
        groups={people.groups.map(group => ({ key: group.unitId, text: group.name }))}
        groupId={people.groupId ?? ''}
        onGroup={id => void people.choose(id)}
        people={people.people.map(({ personId, name, householdLabel }) => ({ key: personId, name, note: householdLabel, off: tellers.includes(personId) ? pollDeskText.isTeller : undefined }))}
        loading={people.loading}
        problem={people.problem}
        isChosen={personId => replacing.incoming?.personId === personId}
        onPress={press}
      />
    </Sheet>
  )
})
