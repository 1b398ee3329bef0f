import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { ChoiceRow } from '@/components/choice-row/choice-row'
import { EntryRow } from '@/components/entry-row/entry-row'
import { FilterChips } from '@/components/filter-chips/filter-chips'
import { Hint } from '@/components/hint/hint'
import { Problem } from '@/components/problem/problem'
import { Skeleton } from '@/components/skeleton/skeleton'
import { StateCard } from '@/components/state-card/state-card'
import type { HouseholdRow } from '@/contract/community'
import { dayOf } from '@/domain/shared/instant'
import { dayText } from '@/text/dates'
import { householdsText } from '@/text/register'
import { HouseholdPeople } from './households-people'
import { InvitationSlips } from './households-slips'
import type { HouseholdsStore } from './households-store'

export interface HouseholdsViewProps {
  readonly store: HouseholdsStore
  readonly openImport: () => void
}

/** The register group by group; a household opens to its people, or is chosen for paper. */
export const HouseholdsView = observer(function HouseholdsView({ store, openImport }: HouseholdsViewProps) {
  const { households, groups, groupId } = store
  if (store.sheets.length > 0) return <InvitationSlips store={store} />
  if (groups.length === 0) return <EmptyGroup openImport={openImport} />
  const chips = groups.map(({ unitId, name, households: count }) => ({ key: unitId, text: name, count }))
  return (
    <>
      <FilterChips label={householdsText.groups} chips={chips} value={groupId ?? ''} onSelect={id => void store.chooseGroup(id)} />
      <Rows store={store} openImport={openImport} />
      {households.more !== 'none' && <Button kind='text' text={householdsText.more} busy={households.more === 'loading'} onPress={households.loadMore} />}
      {store.choosing && <Hint icon='info'>{householdsText.issueHint}</Hint>}
      <Problem text={store.issuing.kind === 'stopped' ? store.issuing.text : undefined} />
      <HouseholdPeople store={store.offices} />
    </>
  )
})

const EmptyGroup = ({ openImport }: Pick<HouseholdsViewProps, 'openImport'>) => (
  <StateCard kind='empty' title={householdsText.emptyTitle} text={householdsText.emptyText} action={{ text: householdsText.toImport, onPress: openImport }} />
)

const Rows = observer(function Rows({ store, openImport }: HouseholdsViewProps) {
  const { households } = store
  if (households.phase.kind === 'loading') return <Skeleton kind='rows' count={3} />
  if (households.phase.kind !== 'ready') return <Problem text={households.phase.text} />
  if (households.isEmpty) return <EmptyGroup openImport={openImport} />
  return (
    <Card pad={store.choosing ? 'none' : 'rows'}>
      {households.items.map(row => (store.choosing ? <Choosable key={row.householdId} row={row} store={store} /> : <Openable key={row.householdId} row={row} store={store} />))}
    </Card>
  )
})

interface RowProps {
  readonly row: HouseholdRow
  readonly store: HouseholdsStore
}

const Openable = ({ row, store }: RowProps) => (
  <EntryRow icon='house' title={row.label} facts={factsOf(row)} onPress={() => store.offices.open(row)} />
)

const Choosable = observer(function Choosable({ row, store }: RowProps) {
  const left = unboundOf(row)
  const note = [householdsText.notBound(left), ...(row.invitedUntil === undefined ? [] : [householdsText.invited(dayText(dayOf(row.invitedUntil)))])].join('，')
  return (
    <ChoiceRow
      title={row.label}
      note={note}
      off={left === 0 ? householdsText.allBound : undefined}
      chosen={store.isSelected(row.householdId)}
      onPress={() => store.toggle(row.householdId)}
    />
  )
})

/** What stands at the foot: from looking to choosing, from choosing to paper, from paper back. */
export const HouseholdsBar = observer(function HouseholdsBar({ store }: Pick<HouseholdsViewProps, 'store'>) {
  const { issuing, selected, choosing } = store
  if (store.sheets.length > 0 && issuing.kind !== 'stopped') return <SlipsBar store={store} />
  if (!choosing) return <Button icon='print' text={householdsText.invite} onPress={() => store.chooseFor(true)} />
  const off = selected.length === 0 ? householdsText.chooseFirst : undefined
  const busy = issuing.kind === 'issuing' ? householdsText.issuing(issuing.done, issuing.total) : undefined
  return (
    <>
      {selected.length === 0
        ? <Button kind='line' text={householdsText.chooseAll} off={store.invitable.length === 0 ? householdsText.allBound : undefined} onPress={store.selectAll} />
        : <Button kind='line' narrow text={householdsText.stopChoosing} onPress={() => store.chooseFor(false)} />}
      {(selected.length > 0 || issuing.kind === 'stopped') && (
        <Button
          text={issuing.kind === 'stopped' ? householdsText.goOn : householdsText.issue(selected.length)}
          off={off}
          busy={busy}
          onPress={() => void store.issue()}
        />
      )}
    </>
  )
})

const SlipsBar = observer(function SlipsBar({ store }: Pick<HouseholdsViewProps, 'store'>) {
  return (
    <>
      <Button kind='line' text={householdsText.leaveSheets} onPress={store.clearSheets} />
      {store.canPrint
        ? <Button icon='print' text={householdsText.print} onPress={store.print} />
        : <Button text={store.copied ? householdsText.copied : householdsText.copy} onPress={() => void store.copySheets()} />}
    </>
  )
})

const unboundOf = (row: HouseholdRow): number => row.people.filter(person => person.adult && !person.bound).length

function factsOf(row: HouseholdRow): readonly string[] {
  const rep = row.people.find(person => person.isRep)
  return [householdsText.people(row.people.length), rep ? householdsText.rep(rep.name) : householdsText.noRep, householdsText.notBound(unboundOf(row))]
}
