import { awaitedDuties, awaitedProofs } from './awaited-lists'
import { ALIAS_MAX, ALIASES_MAX, HOW_MAX, PROOF_NAME_MAX, proofKey, SOURCE_MAX, WHO_MAX } from './duty-list'
import { NATIONAL_PROOFS } from './national-proofs-catalog'
import { reasonEntryHoldsPersonalData } from './public-words'

test('the first national batch has twenty proofs, each once, none issued, each with its source', () => {
  expect(NATIONAL_PROOFS).toHaveLength(20)
  expect(new Set(NATIONAL_PROOFS.map(proofKey)).size).toBe(20)
  for (const { issuable, source, level } of NATIONAL_PROOFS) expect([issuable, source.startsWith('民发〔2020〕20号'), level]).toEqual([false, true, 'nation'])
})

test('who issues instead never stands without where that is written', () => {
  for (const { name, whoIssues, whoSource } of NATIONAL_PROOFS) expect([name, whoIssues === undefined]).toEqual([name, whoSource === undefined])
  expect(NATIONAL_PROOFS.filter(({ whoIssues }) => whoIssues === undefined)).toHaveLength(16)
})

test('every entry could have been typed: it fits the fields of the form and holds nobody\'s number', () => {
  for (const item of NATIONAL_PROOFS) {
    const { name, aliases, whoIssues = '', how = '', source, whoSource = '' } = item
    expect([name.length <= PROOF_NAME_MAX, aliases.length <= ALIASES_MAX, whoIssues.length <= WHO_MAX, how.length <= HOW_MAX, source.length <= SOURCE_MAX, whoSource.length <= SOURCE_MAX]).toEqual(Array(6).fill(true))
    expect(aliases.filter((alias) => alias.length > ALIAS_MAX)).toEqual([])
    expect(reasonEntryHoldsPersonalData(item)).toBeUndefined()
  }
  expect(reasonEntryHoldsPersonalData({ ...NATIONAL_PROOFS[0], aliases: ['34100019800101123X'] } as (typeof NATIONAL_PROOFS)[number])).toMatchObject({ code: 'HOLDS_PERSONAL_DATA' })
})

test('the provincial lists have their places and no entry of ours in them', () => {
  expect(awaitedProofs(NATIONAL_PROOFS)).toEqual({ of: 'proofs', expected: 41, have: 0 })
  expect(awaitedDuties([])).toEqual([{ of: 'own', expected: 17, have: 0 }, { of: 'assist', expected: 38, have: 0 }, { of: 'notBear', expected: 7, have: 0 }])
})

test('an entry counts for the province only when it is the province\'s', () => {
  const entry = { code: '1', kind: 'own' as const, title: '开会', legalBasis: '组织法', source: '省清单' }
  expect(awaitedDuties([{ ...entry, level: 'province' }, { ...entry, code: '2', level: 'local' }])[0]).toMatchObject({ have: 1 })
})
