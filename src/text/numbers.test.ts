import { groupedText, signedText, sumText, unitCount } from './numbers'

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
