import { useState } from 'react'
import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { ChoiceRow } from '@/components/choice-row/choice-row'
import { Facts } from '@/components/facts/facts'
import { FilterChips } from '@/components/filter-chips/filter-chips'
import { Hint } from '@/components/hint/hint'
import { PeoplePicker } from '@/components/people-picker/people-picker'
import { Problem } from '@/components/problem/problem'
import { SectionTitle } from '@/components/section-title/section-title'
import { Skeleton } from '@/components/skeleton/skeleton'
import { StateCard } from '@/components/state-card/state-card'
import { Walk } from '@/components/walk/walk'
import type { RollEntryView } from '@/contract/ballot'
import { ASSISTANCE_REASONS, UNITS_HELPED_MAX } from '@/domain/ballot/paper/assistance'
import { assistanceReasonText, slipHelpText as text } from '@/text/slips'
import type { SlipHelpStore } from './slip-help-store'

/** Doors drawn at once. */
const PAGE = 12

interface HelpProps {
  readonly store: SlipHelpStore
}

/** 记代写, one thing after the other: the door, who wrote, who looked on, why. */
export const SlipHelpView = observer(function SlipHelpView({ store }: HelpProps) {
  const { step, command } = store
  if (command.isDone) return <StateCard kind='empty' title={text.done} text={text.notKept} action={{ text: text.again, onPress: store.again }} />
  return (
    <>
      <Walk steps={text.walk} now={store.stepNo} />
      <Chosen store={store} />
      {step === 'unit' && <Units store={store} />}
      {(step === 'helper' || step === 'witness') && <People key={step} store={store} />}
      {step === 'why' && <Why store={store} />}
      <View className='gap-3'><Hint icon='info'>{text.rule(UNITS_HELPED_MAX)}</Hint></View>
    </>
  )
})

const Chosen = observer(function Chosen({ store: { unit, helper, witness, again } }: HelpProps) {
  if (unit === undefined) return null
  const facts = [
    { label: text.walk[0], value: doorOf(unit) },
    ...(helper ? [{ label: text.walk[1], value: `${helper.name}，${helper.householdLabel}` }] : []),
    ...(witness ? [{ label: text.walk[2], value: `${witness.name}，${witness.householdLabel}` }] : [])
  ]
  return (
    <View className='gap-4'>
      <Card>
        <Facts facts={facts} />
        <Button kind='text' small text={text.change} onPress={again} />
      </Card>
    </View>
  )
})

const doorOf = ({ householdNo, name }: RollEntryView): string => [householdNo, name].filter(Boolean).join(' ')
const chipsOf = ({ groups }: SlipHelpStore) => groups.map(({ groupId, name }) => ({ key: groupId, text: name }))

const Units = observer(function Units({ store }: HelpProps) {
  const { rollPhase } = store
  return (
    <>
      <SectionTitle title={text.unit} />
      <FilterChips label={text.unit} chips={chipsOf(store)} value={store.groupId} onSelect={groupId => void store.chooseGroup(groupId)} />
      {rollPhase.kind === 'loading' && <Skeleton kind='rows' />}
      {(rollPhase.kind === 'refused' || rollPhase.kind === 'offline') && <Problem text={rollPhase.text} />}
      {rollPhase.kind === 'ready' && <Doors key={store.groupId} store={store} />}
    </>
  )
})

const Doors = observer(function Doors({ store }: HelpProps) {
  const [shown, setShown] = useState(PAGE)
  const { doors } = store
  if (doors.length === 0) return <View className='soft gap-3'>{text.noDoors}</View>
  return (
    <View className='gap-3'>
      <Card pad='none'>
        {doors.slice(0, shown).map(door => <ChoiceRow key={door.unitId} title={door.householdNo} note={door.name} chosen={false} onPress={() => void store.chooseUnit(door)} />)}
      </Card>
      {doors.length > shown && <Button kind='text' text={text.moreDoors} onPress={() => setShown(shown + PAGE)} />}
    </View>
  )
})

const People = observer(function People({ store }: HelpProps) {
  const { neighbours, helper, step } = store
  const people = neighbours.people.map(({ personId, name, householdLabel }) => ({
    key: personId, name, note: householdLabel, off: personId === helper?.personId ? text.isHelper : undefined
  }))
  return (
    <>
      <SectionTitle title={step === 'helper' ? text.helper : text.witness} />
      <PeoplePicker
        groups={chipsOf(store)}
        groupId={store.groupId}
        onGroup={groupId => void store.chooseGroup(groupId)}
        people={people}
        loading={neighbours.loading}
        problem={neighbours.problem}
        isChosen={() => false}
        onPress={store.choosePerson}
      />
    </>
  )
})

const Why = observer(function Why({ store }: HelpProps) {
  const { command } = store
  return (
    <>
      <SectionTitle title={text.why} />
      <Card pad='none'>
        {ASSISTANCE_REASONS.map(reason => (
          <ChoiceRow key={reason} title={assistanceReasonText[reason]} chosen={store.reason === reason} onPress={() => store.chooseReason(reason)} />
        ))}
      </Card>
      <View className='gap-4'>
        <Button text={text.action} off={store.reason === undefined ? text.off : undefined} busy={command.isBusy} onPress={() => void store.record()} />
      </View>
      <Problem text={command.text} />
    </>
  )
})
