import { centsOf, yuanText } from './yuan'

test.each([[0, '0 元'], [5, '0.05 元'], [40_000, '400 元'], [12_850, '128.50 元'], [1_344_850, '13,448.50 元'], [-18_650, '−186.50 元']])('%d fen read %s', (cents, text) => {
  expect(yuanText(cents)).toBe(text)
})

test.each<[string, number | undefined]>([['5000', 500_000], ['128.5', 12_850], ['１２８.０５', 12_805], ['1,280.50', 128_050], ['0', undefined], ['1.234', undefined], ['-3', undefined], ['三百', undefined]])('%s is typed as %s fen', (typed, cents) => {
  expect(centsOf(typed)).toBe(cents)
})
