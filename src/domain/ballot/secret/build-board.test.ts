import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { currentPreset } from '@/domain/ballot/presets'
import { decide } from '@/domain/ballot/outcome'
import { YES_NO, type BallotMethod, type Selection, type SlipMark } from '@/domain/ballot/selection'
import { fromBase64url, toBase64url } from '@/domain/shared/base64url'
import { merkleRoot } from '@/domain/shared/merkle'
import { assert } from '@/domain/shared/result'
import { utf8 } from '@/domain/shared/utf8'
import { valueOf } from '@/testing/poll-builder'
import { BATCH_LETTERS, SLIPS_PER_BATCH_MAX } from '@/domain/ballot/paper/slip-batch'
import { BOARD_PART_ROWS, BOARD_PARTS_MAX, leafText, SECRET_UNITS_MAX, type PaperRow, type PhoneRow, type SpoiledRow } from './board'
import { buildBoard } from './build-board'
import { countSecret, reasonTooManyBallots, type SecretBallots } from './count-board'

const sha256 = (bytes: Uint8Array): Uint8Array => new Uint8Array(createHash('sha256').update(bytes).digest())
const phoneRow = (selection: PhoneRow['selection'], index = 0): PhoneRow => ({ kind: 'phone', key: `k${index}`, prefix: 'p', token: 't', version: 1, selection, signature: 's' })
const paperRow = (mark: SlipMark): PaperRow => ({ kind: 'paper', batch: 'A', serial: '7K3M-2XQF', mark })
const SPOILED: SpoiledRow = { kind: 'spoiled', batch: 'A', serial: '8K3M-2XQF', reason: 'damaged' }

interface Cast {
  readonly phone?: readonly (Selection | 'void')[]
  readonly paper?: readonly SlipMark[]
}
const ballots = ({ phone = [], paper = [] }: Cast, taken: Partial<SecretBallots['taken']> = {}, method: BallotMethod = YES_NO): SecretBallots => ({
  method, units: 47,
  taken: { phone: phone.length, paper: paper.length, exchanged: 0, attendedOnly: 0, replaced: 0, ...taken },
  phone: phone.map(phoneRow), slips: [...paper.map(paperRow), SPOILED]
})

test('phone ballots and slips are one count; void and spoiled ones count nowhere, blank ones as taking part', () => {
  const all = ballots({ phone: ['yes', 'void', 'no', []], paper: ['yes', 'abstain', 'blank', 'invalid'] }, { attendedOnly: 3 })
  expect(countSecret(all)).toMatchObject({
    counts: { eligible: 47, present: 11, participating: 7, yes: 2, no: 1, abstain: 1, invalid: 1 },
    tally: { kind: 'yesNo', blank: 2 }, cast: { phone: 3, paper: 4 }, voided: 1
  })
})

test('where options are asked for, yes and no are nowhere and the options have their votes', () => {
  const single: BallotMethod = { kind: 'single', options: ['老年食堂', '卫生室', '路灯'] }
  expect(countSecret(ballots({ phone: [[0], [1], [1], 'void'], paper: [[1], 'blank', [7]] }, {}, single))).toMatchObject({
    counts: { participating: 6, yes: 0, no: 0, abstain: 0, invalid: 1 }, tally: { kind: 'single', votes: [1, 3, 0], leaders: [1] }
  })
})

test('a lost phone that turns up again makes nobody absent who voted', () => {
  expect(countSecret(ballots({ phone: ['yes', 'yes', 'no'] }, { phone: 2, replaced: 1 })).counts).toMatchObject({ present: 3, participating: 3 })
})

test.each<[string, SecretBallots, unknown]>([
  ['as many ballots as tokens', ballots({ phone: ['yes', 'no'] }), undefined],
  ['one ballot more than tokens', ballots({ phone: ['yes', 'no'] }, { phone: 1 }), { code: 'MORE_BALLOTS_THAN_TOKENS', ballots: 2, tokens: 1 }],
  ['a ballot of a token that was replaced', ballots({ phone: ['yes', 'no'] }, { phone: 1, replaced: 1 }), undefined],
  ['a ballot that was given up for a slip', ballots({ phone: ['yes', 'void'], paper: ['no'] }, { phone: 1, paper: 1, exchanged: 1 }), undefined],
  ['one slip more than units on paper', ballots({ paper: ['yes', 'yes'] }, { paper: 1 }), { code: 'MORE_SLIPS_THAN_UNITS', slips: 2, units: 1 }],
  ['as many ballots as units', { ...ballots({ phone: ['yes', 'no', 'void'], paper: ['no'] }, { phone: 2, replaced: 1 }), units: 3 }, undefined],
  ['one ballot more than units, for both of a replaced token came', { ...ballots({ phone: ['yes', 'no', 'no'], paper: ['no'] }, { phone: 2, replaced: 1 }), units: 3 }, { code: 'MORE_BALLOTS_THAN_UNITS', ballots: 4, units: 3 }]
])('%s: the count says whether that can be', (_why, all, reason) => expect(reasonTooManyBallots(all)).toEqual(reason))

function boardOf(all: SecretBallots, salts?: readonly string[]) {
  const preset = currentPreset('opinionPoll')
  assert(preset, 'the preset exists')
  const count = countSecret(all)
  const outcome = valueOf(decide(preset, preset.modes[0], { heads: { ...count.counts, eligible: 5000 } }))
  return buildBoard({ ...all, manifestHash: 'manifest', batches: [], count, outcome, ...(salts && { salts }) }, sha256)
}

test('the first line says what the others add up to', () => {
  const { parts, rows } = boardOf(ballots({ phone: ['yes', 'void'], paper: ['no'] }, { attendedOnly: 1, exchanged: 1, replaced: 2 }))
  expect(rows).toBe(5)
  expect(parts[0]?.[0]).toMatchObject({
    kind: 'header', boardVersion: 1, rows: 5, units: 47, taken: { phone: 2, paper: 1, attendedOnly: 1 }, replaced: 2, exchanged: 1, cast: { phone: 1, paper: 1 }, voided: 1
  })
  expect(parts[0]?.slice(1).map(row => row.kind)).toEqual(['phone', 'phone', 'paper', 'spoiled'])
})

test('on a withheld board every line that could be guessed has a salt of its own, and no ballot of a phone has', () => {
  const all = ballots({ phone: ['yes'], paper: ['no'] })
  const { parts: [lines = []], root } = boardOf(all, ['s0', 's1', 's2'])
  expect(lines.map(row => ('salt' in row ? row.salt : row.kind))).toEqual(['s0', 'phone', 's1', 's2'])
  expect(new Set([root, boardOf(all, ['s0', 's1', 's3']).root, boardOf(all).root]).size).toBe(3)
  expect(boardOf(all).parts.flat().filter(row => 'salt' in row)).toEqual([])
  for (const salts of [['s0', 's1'], ['s0', 's1', 's1']]) expect(() => boardOf(all, salts)).toThrow('salt of its own')
})

test('the board of the largest roll that may vote in secret can be written at once, whatever was replaced and printed', () => {
  expect(1 + 2 * SECRET_UNITS_MAX + BATCH_LETTERS.length * SLIPS_PER_BATCH_MAX).toBeLessThanOrEqual(BOARD_PARTS_MAX * BOARD_PART_ROWS)
})

test('parts are subtrees: the root over them is the root over all lines (RFC 9162)', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3 * BOARD_PART_ROWS }), count => {
      const { parts, root, partRoots, rows } = boardOf(ballots({ phone: Array.from({ length: count }, () => 'yes' as const) }))
      const lines = parts.flat()
      expect([lines.length, partRoots.length]).toEqual([rows, Math.ceil(rows / BOARD_PART_ROWS)])
      expect(root).toBe(toBase64url(merkleRoot(lines.map(row => utf8(leafText(row))), sha256)))
      expect(partRoots.every(part => fromBase64url(part)?.length === 32)).toBe(true)
    }),
    { seed: 4, numRuns: 12 }
  )
})

test('whatever was cast, the choices, the blank and the invalid ones are the ballots that count', () => {
  const mark = fc.constantFrom<SlipMark>('yes', 'no', 'abstain', 'blank', 'invalid', [])
  const selection = fc.constantFrom<Selection | 'void'>('yes', 'no', 'abstain', 'void', [])
  fc.assert(
    fc.property(fc.array(selection, { maxLength: 40 }), fc.array(mark, { maxLength: 40 }), (phone, paper) => {
      const { counts, tally, cast, voided } = countSecret(ballots({ phone, paper }))
      expect(counts.yes + counts.no + counts.abstain + counts.invalid + tally.blank).toBe(counts.participating)
      expect([cast.phone + voided, cast.paper, cast.phone + cast.paper]).toEqual([phone.length, paper.length, counts.participating])
      expect(counts.yes).toBe([...phone, ...paper].filter(each => each === 'yes').length)
    }),
    { seed: 4, numRuns: 200 }
  )
})
