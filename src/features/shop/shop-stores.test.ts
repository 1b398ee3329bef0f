import { wholeOf } from './desk/whole'
import { KeptCodes, type KeptCode } from './kept-codes'

function shelf() {
  let kept: readonly KeptCode[] | undefined
  return { read: () => kept, write: (value: readonly KeptCode[]) => void (kept = value), clear: () => void (kept = undefined) }
}

test('a code is found again after the app was closed, and a new one of the same order takes its place', () => {
  const keeper = shelf()
  new KeptCodes(keeper).keep({ orderId: 'o1', code: 'K7MD-2XPF' })
  const later = new KeptCodes(keeper)
  expect(later.of('o1')).toBe('K7MD-2XPF')
  later.keep({ orderId: 'o1', code: '2222-3333' })
  expect([new KeptCodes(keeper).of('o1'), new KeptCodes(keeper).of('o2')]).toEqual(['2222-3333', undefined])
})

test('the phone keeps the last codes only', () => {
  const keeper = shelf()
  const codes = new KeptCodes(keeper)
  for (let order = 0; order < 40; order += 1) codes.keep({ orderId: `o${order}`, code: 'K7MD-2XPF' })
  expect([codes.of('o39'), codes.of('o0'), keeper.read()?.length]).toEqual(['K7MD-2XPF', undefined, 30])
})

test.each([['12', 12], ['１２', 12], [' 7 ', 7], ['0', undefined], ['1.5', undefined], ['-3', undefined], ['100', undefined], ['', undefined]])('%s is the whole number %s between 1 and 99', (typed, value) => {
  expect(wholeOf(typed, 1, 99)).toBe(value)
})
