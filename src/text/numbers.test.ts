import { groupedText, keptTogether, signedText, sumText, unitCount } from './numbers'

test('spending has a true minus sign, income a plus', () => {
  expect(signedText(-20)).toBe('\u221220')
  expect(signedText(5)).toBe('+5')
})

test('a sum shows its parts', () => {
  expect(sumText([189, 57])).toBe('189 + 57 = 246')
})

test('long figures are grouped, counts of a village are not', () => {
  expect([groupedText(9999), groupedText(93600), groupedText(1234567)]).toEqual(['9999', '93,600', '1,234,567'])
})

test('a household vote counts 户, all others people', () => {
  expect([unitCount(37, 'household'), unitCount(47, 'representative'), unitCount(9, 'owner')]).toEqual(['37 户', '47 人', '9 人'])
})

test('a count stays with its words, a time does not cling to its day', () => {
  expect(keptTogether('实到 39 人，需 32 人')).toBe('实到 39\u00a0人，需\u00a032\u00a0人')
  expect(keptTogether('11月28日 24:00 截止')).toBe('11月28日 24:00\u00a0截止')
  expect(keptTogether('189 + 57 = 246')).toBe('189 + 57 = 246')
})
