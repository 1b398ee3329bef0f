import type { HouseholdId } from '@/domain/shared/ids'
import { assert } from '@/domain/shared/result'
import type { Household } from './household'
import type { Person } from './person'
import type { RollChange } from './roll-import'
import type { Roll } from './roll-plan'

/** What an import would change; shown before it is confirmed. Nobody is deleted: who is gone is marked as moved away. */
export interface RollDiff {
  readonly households: Changes<Household>
  readonly persons: Changes<Person>
}

export interface Changes<T> {
  readonly added: readonly T[]
  readonly changed: readonly { readonly before: T; readonly after: T }[]
  readonly removed: readonly T[]
  readonly same: number
}

export function diffRoll(present: Roll, planned: Roll): RollDiff {
  const persons = changes(present.persons, planned.persons)
  return {
    households: changes(present.households, planned.households),
    // Who had moved away before and is still not in the sheet does not leave twice.
    persons: { ...persons, removed: persons.removed.filter(person => person.movedAway !== true) }
  }
}

/** The changes line by line: persons first added, changed, removed; then households that changed themselves. */
export function rollChanges(present: Roll, planned: Roll): readonly RollChange[] {
  const { persons, households } = diffRoll(present, planned)
  const labels = new Map([...present.households, ...planned.households].map(({ id, no }) => [id, no]))
  const labelOf = (id: HouseholdId): string => {
    const label = labels.get(id)
    assert(label !== undefined, 'every person of a roll lives in one of its households')
    return label
  }
  const line = (kind: RollChange['kind']) => ({ householdId, name }: Person): RollChange => ({
    kind, householdNo: labelOf(householdId), name
  })
  return [
    ...persons.added.map(line('added')),
    ...persons.changed.map(({ after }) => line('changed')(after)),
    ...persons.removed.map(line('removed')),
    ...households.changed.map(({ after }): RollChange => ({ kind: 'changed', householdNo: after.no }))
  ]
}

function changes<T extends { readonly id: string }>(before: readonly T[], after: readonly T[]): Changes<T> {
  const old = new Map(before.map(item => [item.id, item]))
  const kept = new Set(after.map(item => item.id))
  const pairs = after.flatMap(item => {
    const earlier = old.get(item.id)
    return earlier === undefined ? [] : [{ before: earlier, after: item }]
  })
  const changed = pairs.filter(pair => fingerprint(pair.before) !== fingerprint(pair.after))
  return {
    added: after.filter(item => !old.has(item.id)),
    changed,
    removed: before.filter(item => !kept.has(item.id)),
    same: pairs.length - changed.length
  }
}

/** Equal for equal content, whatever the order of the keys. */
const fingerprint = (item: object): string =>
  JSON.stringify(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
