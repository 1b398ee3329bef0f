import fc from 'fast-check'
import { NATIONAL_PROOFS } from './national-proofs-catalog'
import { coreOf, FOUND_MAX, plainTerm, proofSearch } from './search-proofs'

const RUN = { seed: 20_261_124, numRuns: 400 }
const search = proofSearch(NATIONAL_PROOFS)

const proof = fc.constantFrom(...NATIONAL_PROOFS)
/** A proof and one of the words for it. */
const termOfProof = proof.chain((item) => fc.record({ item: fc.constant(item), term: fc.constantFrom(item.name, ...item.aliases) }))
/** How people write the same: with blanks, wide letters, punctuation, and words round it. */
const written = fc.record({
  before: fc.constantFrom('', '能不能开', '村里能开', '我要开', '请问', '开一张'),
  between: fc.constantFrom('', ' ', '　'),
  after: fc.constantFrom('', '证明', '的证明吗', '吗？', '！', '怎么开')
})

test('every word for a proof finds it, however it is written', () => {
  fc.assert(
    fc.property(termOfProof, written, ({ item, term }, { before, between, after }) => {
      const answer = search(`${before}${[...term].join(between)}${after}`)
      expect(answer.kind).toBe('found')
      if (answer.kind === 'found') expect(answer.items).toContain(item)
    }),
    RUN
  )
})

test('its own name finds a proof first of all', () => {
  fc.assert(
    fc.property(proof, (item) => {
      const answer = search(item.name)
      expect(answer).toMatchObject({ kind: 'found' })
      if (answer.kind === 'found') expect(answer.items[0]).toBe(item)
    }),
    RUN
  )
})

test('a piece of a name of two letters or more is found, as long as it says something', () => {
  const piece = proof.chain((item) => {
    const core = coreOf(item.name)
    return fc.record({ item: fc.constant(item), from: fc.nat({ max: Math.max(0, core.length - 2) }), length: fc.integer({ min: 2, max: 6 }) })
  })
  fc.assert(
    fc.property(piece, ({ item, from, length }) => {
      const query = coreOf(item.name).slice(from, from + length)
      const matches = NATIONAL_PROOFS.filter((each) => coreOf(each.name).includes(query)).length
      const answer = search(query)
      fc.pre(matches <= FOUND_MAX && coreOf(query) === query)
      expect(answer.kind === 'found' && answer.items.some(({ name }) => coreOf(name).includes(query))).toBe(true)
    }),
    RUN
  )
})

test('any text at all is answered, with at most a few entries of the list and none twice', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' })), (query) => {
      const answer = search(query)
      if (answer.kind !== 'found') return
      expect(answer.items.length).toBeLessThanOrEqual(FOUND_MAX)
      expect(new Set(answer.items).size).toBe(answer.items.length)
      for (const item of answer.items) expect(NATIONAL_PROOFS).toContain(item)
    }),
    RUN
  )
})

test('what is compared is the same after it was folded once more', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => expect(plainTerm(plainTerm(text))).toBe(plainTerm(text))), RUN)
})

test('an empty list answers that nothing is found, or that nothing was asked', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (query) => expect(['none', 'all']).toContain(proofSearch([])(query).kind)), RUN)
})
