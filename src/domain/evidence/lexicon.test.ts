import { instant } from '@/domain/shared/instant'
import type { Quarter } from '@/domain/shared/quarter'
import { COUNT_WORDS, FIGURE_WORDS, PARTY_WORDS } from './evidence-lexicon'
import { digestSentence, evidenceFileName, headingOf, inWorkbookSentence, leftSentence, madeAtSentence, medianName, momentName, pageName, quarterName, satisfactionName } from './export-lexicon'
import { COUNT_NAMES } from './quarter-figures'
import { ROLL_PARTIES } from './party'
import { OUTSIDE_PARTY_KINDS } from '@/domain/consultation/meeting-plan'

test('every figure says in one sentence how it is counted', () => {
  expect(Object.keys(COUNT_WORDS)).toEqual(COUNT_NAMES)
  for (const { how } of [...Object.values(COUNT_WORDS), ...Object.values(FIGURE_WORDS)]) expect(how).toMatch(/^[^。]{10,80}。$/)
})

test('every kind of party has a name: those of the roll first', () => expect(PARTY_WORDS.map(({ party }) => party)).toEqual([...ROLL_PARTIES, ...OUTSIDE_PARTY_KINDS]))

test('a quarter, a moment, a page and a heading as people write them', () => {
  expect(quarterName('2026Q4' as Quarter)).toBe('2026年第4季度')
  expect(momentName(instant(Date.parse('2026-11-24T07:05:00Z')))).toBe('2026年11月24日 15:05')
  expect(momentName(instant(Date.parse('2026-12-31T16:30:00Z')))).toBe('2027年1月1日 00:30')
  expect(pageName(2, 7)).toBe('第 2 页，共 7 页')
  expect([headingOf(3, '到会'), headingOf(12, '到会')]).toEqual(['三、到会', '12、到会'])
})

test('what did not fit is said with its number', () => {
  expect(leftSentence(5000, 120)).toBe('这里列前 5000 件，另有 120 件只计数，不在表里。')
  expect(inWorkbookSentence(120)).toContain('120 件')
  expect(madeAtSentence(instant(Date.parse('2026-11-24T07:05:00Z')))).toBe('2026年11月24日 15:05 生成，数据截至生成时。')
  expect(digestSentence('abc')).toBe('数据指纹 abc')
})

test('a file name has nothing that a phone refuses', () => expect(evidenceFileName('云/溪: 村', '2026Q4' as Quarter, 'xlsx')).toBe('云溪村2026年第4季度议事协商佐证材料.xlsx'))

test('half a day is half a day, and fewer than five grades are not told', () => {
  expect(medianName({ lower: 7, upper: 8, twice: 15, of: 4 })).toBe('7.5 天（4 件）')
  expect(satisfactionName({ shown: false })).toBe('不足 5 份，不公布')
  expect(satisfactionName({ shown: true, rated: 94, satisfied: 90 })).toBe('94 份里 90 份满意')
})
