import { changeBetween, putEntry, removeEntry, replaced } from './change-list'
import { ENTRIES_MAX, type DutyItem, type ListNow, type ProofItem } from './duty-list'
import { NATIONAL_PROOFS } from './national-proofs-catalog'

const duty = (code: string, change: Partial<DutyItem> = {}): DutyItem => ({ code, kind: 'own', title: `事项${code}`, legalBasis: '组织法', source: '省清单', level: 'province', ...change })
const LIST: ListNow<'duties'> = { version: 5, items: [duty('1'), duty('2')] }

test.each<[string, Parameters<typeof putEntry<'duties'>>[2], string]>([
  ['over a version that is not the present one', { item: duty('9'), key: '7', seenVersion: 4 }, 'LIST_CHANGED'],
  ['in the place of an entry that is gone', { item: duty('1'), key: '7', seenVersion: 5 }, 'ENTRY_NOT_FOUND'],
  ['with a code that is taken', { item: duty('１ '), seenVersion: 5 }, 'ENTRY_TAKEN'],
  ['with the code of another entry', { item: duty('2'), key: '1', seenVersion: 5 }, 'ENTRY_TAKEN'],
  ['that says what stood there before', { item: duty('1'), key: '1', seenVersion: 5 }, 'NOTHING_CHANGED']
])('no entry is put %s', (_why, put, code) => {
  expect(putEntry('duties', LIST, put)).toMatchObject({ ok: false, error: { code } })
})

test('a full list takes no further entry, but entries can be changed', () => {
  const full: ListNow<'duties'> = { version: 1, items: Array.from({ length: ENTRIES_MAX.duties }, (_, index) => duty(String(index))) }
  expect(putEntry('duties', full, { item: duty('neu'), seenVersion: 1 })).toEqual({ ok: false, error: { code: 'LIST_FULL', max: ENTRIES_MAX.duties } })
  expect(putEntry('duties', full, { item: duty('0', { title: '改了' }), key: '0', seenVersion: 1 })).toMatchObject({ ok: true })
})

test('an entry is added at the end, changed where it stands, and taken out; each makes the next version', () => {
  const added = putEntry('duties', LIST, { item: duty('3'), seenVersion: 5 })
  expect(added).toMatchObject({ ok: true, value: { now: { version: 6, items: [{ code: '1' }, { code: '2' }, { code: '3' }] }, change: { added: [{ code: '3' }], changed: [], removed: [] } } })
  const renamed = putEntry('duties', LIST, { item: duty('1a'), key: '1', seenVersion: 5 })
  expect(renamed).toMatchObject({ ok: true, value: { now: { items: [{ code: '1a' }, { code: '2' }] }, change: { added: [], changed: [{ before: { code: '1' }, after: { code: '1a' } }], removed: [] } } })
  const removed = removeEntry('duties', LIST, { key: ' ２', seenVersion: 5 })
  expect(removed).toMatchObject({ ok: true, value: { now: { version: 6, items: [{ code: '1' }] }, change: { added: [], changed: [], removed: [{ code: '2' }] } } })
  expect(removeEntry('duties', LIST, { key: '2', seenVersion: 6 })).toMatchObject({ error: { code: 'LIST_CHANGED', version: 5 } })
  expect(removeEntry('duties', LIST, { key: '3', seenVersion: 5 })).toMatchObject({ error: { code: 'ENTRY_NOT_FOUND' } })
})

test('an entry that only orders its fields otherwise has not changed', () => {
  const { code, ...rest } = duty('1')
  expect(changeBetween('duties', LIST.items, [{ ...rest, code }, duty('2')])).toEqual({ added: [], changed: [], removed: [] })
  expect(replaced('duties', LIST, [...LIST.items])).toMatchObject({ error: { code: 'NOTHING_CHANGED' } })
})

test('a proof may find out who issues it', () => {
  const list: ListNow<'proofs'> = { version: 0, items: NATIONAL_PROOFS }
  const dog = NATIONAL_PROOFS[3] as ProofItem
  const put = putEntry('proofs', list, { item: { ...dog, whoIssues: '镇派出所' }, key: dog.name, seenVersion: 0 })
  expect(put).toMatchObject({ ok: true, value: { now: { version: 1 }, change: { changed: [{ before: { name: '居民养犬证明' }, after: { whoIssues: '镇派出所' } }] } } })
})
