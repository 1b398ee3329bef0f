import { useState } from 'react'
import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { ConfirmSheet } from '@/components/confirm-sheet/confirm-sheet'
import { Facts } from '@/components/facts/facts'
import { PeoplePicker } from '@/components/people-picker/people-picker'
import { LinkField } from '@/components/picker-field/picker-field'
import { Sheet } from '@/components/sheet/sheet'
import { SectionTitle } from '@/components/section-title/section-title'
import type { GroupPerson } from '@/flow/group-people'
import { roleText } from '@/text/offices'
import { pollDeskText as text } from '@/text/poll-desk'
import type { PollDeskStore } from './poll-desk-store'

type Picking = 'chair' | 'tellers'
interface OfficersProps {
  readonly store: PollDeskStore
}

/** 主持人 and 监票人, chosen before voting is opened. */
export const PollDeskOfficers = observer(function PollDeskOfficers({ store }: OfficersProps) {
  const [picking, setPicking] = useState<Picking>()
  const [asking, setAsking] = useState(false)
  const { poll, chair, tellers, tellersNeeded } = store
  if (poll?.phase !== 'openingDue' || !store.isCommittee || store.openChallenges.length > 0) return null
  const pick = (what: Picking): void => {
    setPicking(what)
    void store.people.open()
  }
  const names = tellers.map(each => each.name).join('、')
  return (
    <>
      <SectionTitle title={text.open} />
      <LinkField label={text.chair} text={chair?.name} placeholder={text.chooseChair} onPress={() => pick('chair')} />
      <LinkField label={text.tellers(tellersNeeded)} text={names === '' ? undefined : names} placeholder={text.chooseTellers(tellersNeeded)} onPress={() => pick('tellers')} />
      <View className='gap-3'><Button text={text.open} off={store.canOpen ? undefined : offText(store)} onPress={() => setAsking(true)} /></View>
      {picking && <PickSheet store={store} picking={picking} onClose={() => setPicking(undefined)} />}
      <ConfirmSheet open={asking} title={text.openTitle} note={text.openNote} action={text.open} busy={store.open.isBusy} error={store.open.text} onConfirm={() => void store.openVoting()} onClose={() => setAsking(false)}>
        <View className='gap-3'><Facts facts={[{ label: text.chair, value: chair?.name }, { label: roleText.teller, value: names }]} /></View>
      </ConfirmSheet>
    </>
  )
})

const offText = ({ chair, tellers, tellersNeeded }: PollDeskStore): string =>
  chair === undefined ? text.chooseChair : `${roleText.teller}${text.chooseTellers(Math.max(0, tellersNeeded - tellers.length))}`

const PickSheet = observer(function PickSheet({ store, picking, onClose }: OfficersProps & { readonly picking: Picking; readonly onClose: () => void }) {
  const { people } = store
  const pickable = people.people.map(person => ({ key: person.personId, name: person.name, note: noteOf(person), off: offOf(store, picking, person) }))
  const press = (personId: string): void => {
    const person = people.find(personId)
    if (!person) return
    if (picking === 'tellers') return store.toggleTeller(person)
    store.chooseChair(person)
    onClose()
  }
  const isChosen = (personId: string): boolean =>
    picking === 'chair' ? store.chair?.personId === personId : store.tellers.some(each => each.personId === personId)
  return (
    <Sheet
      open
      title={picking === 'chair' ? text.chooseChair : text.tellers(store.tellersNeeded)}
      onClose={onClose}
      bar={picking === 'tellers' ? <Button text={text.chooseTellers(Math.max(0, store.tellersNeeded - store.tellers.length))} onPress={onClose} /> : undefined}
    >
      <PeoplePicker
        groups={people.groups.map(group => ({ key: group.unitId, text: group.name }))}
        groupId={people.groupId ?? ''}
        onGroup={id => void people.choose(id)}
        people={pickable}
        loading={people.loading}
        problem={people.problem}
        isChosen={isChosen}
        onPress={press}
      />
    </Sheet>
  )
})

const noteOf = ({ householdLabel, offices }: GroupPerson): string => [householdLabel, ...offices.map(office => roleText[office])].join('，')

function offOf(store: PollDeskStore, picking: Picking, person: GroupPerson): string | undefined {
  return picking === 'tellers' && store.chair?.personId === person.personId ? text.isChair : undefined
}
