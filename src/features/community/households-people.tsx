import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { ChoiceRow } from '@/components/choice-row/choice-row'
import { ConfirmSheet } from '@/components/confirm-sheet/confirm-sheet'
import { Dotted } from '@/components/dotted/dotted'
import { Sheet } from '@/components/sheet/sheet'
import { SwitchRow } from '@/components/switch-row/switch-row'
import { roleText } from '@/text/offices'
import { householdsText } from '@/text/register'
import type { OfficesStore, RegisterPerson } from './offices-store'
import './households-people.scss'

interface HouseholdPeopleProps {
  readonly store: OfficesStore
}

/** The people behind one door, and what they do for the village. */
export const HouseholdPeople = observer(function HouseholdPeople({ store }: HouseholdPeopleProps) {
  const { household, act } = store
  if (!household) return null
  if (act.kind === 'giving') return <Giving store={store} />
  if (act.kind === 'taking') return <Taking store={store} />
  return (
    <Sheet open title={householdsText.openPeople(household.label)} onClose={store.close}>
      <View className='household-people'>
        {household.people.map(person => <PersonCard key={person.personId} person={person} store={store} />)}
      </View>
    </Sheet>
  )
})

const PersonCard = observer(function PersonCard({ person, store }: HouseholdPeopleProps & { readonly person: RegisterPerson }) {
  const { name, adult, bound, isRep, offices } = person
  const facts = [...(isRep ? [roleText.householdRep] : []), adult ? (bound ? householdsText.bound : householdsText.unbound) : householdsText.adultOnly]
  return (
    <View className='household-person'>
      <View className='between'>
        <View className='grow'>
          <View className='strong'>{name}</View>
          <View className='soft t-sub'><Dotted parts={facts} /></View>
        </View>
        {adult && <Button kind='line' small narrow text={householdsText.giveOffice} onPress={() => store.startGiving(person)} />}
      </View>
      {offices.map(office => (
        <View key={office} className='between household-person__office'>
          <View>{roleText[office]}</View>
          <Button kind='text' small narrow text={householdsText.takeOffice(office)} onPress={() => store.startTaking(person, office)} />
        </View>
      ))}
    </View>
  )
})

const Giving = observer(function Giving({ store }: HouseholdPeopleProps) {
  const { act } = store
  if (act.kind !== 'giving') return null
  const { office, nearKin, person } = act
  return (
    <ConfirmSheet
      open
      title={householdsText.giveWhich(person.name)}
      action={office === undefined ? householdsText.giveOffice : householdsText.giveAction(office)}
      off={office === undefined ? householdsText.giveChoose : undefined}
      busy={store.isBusy}
      error={store.errorText}
      onConfirm={() => void store.confirm()}
      onClose={store.stop}
    >
      <Card pad='none'>
        {store.choices.map(each => (
          <ChoiceRow key={each.office} title={roleText[each.office]} off={each.off} chosen={office === each.office} onPress={() => store.chooseOffice(each.office)} />
        ))}
      </Card>
      {office === 'supervisor' && <SwitchRow title={householdsText.nearKin} note={householdsText.nearKinNote} on={nearKin} onChange={store.setNearKin} />}
    </ConfirmSheet>
  )
})

const Taking = observer(function Taking({ store }: HouseholdPeopleProps) {
  const { act } = store
  if (act.kind !== 'taking') return null
  return (
    <ConfirmSheet
      open
      title={householdsText.takeTitle(act.person.name, act.office)}
      note={householdsText.takeNote}
      action={householdsText.takeOffice(act.office)}
      busy={store.isBusy}
      error={store.errorText}
      onConfirm={() => void store.confirm()}
      onClose={store.stop}
    />
  )
})
