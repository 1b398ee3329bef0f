import fc from 'fast-check'
import { drawSerials, SERIAL_ALPHABET, SERIAL_LENGTH, serialOf, tailOf, typedSerial } from './serial'

const drawn = fc.array(fc.constantFrom(...SERIAL_ALPHABET), { minLength: SERIAL_LENGTH, maxLength: SERIAL_LENGTH }).map(letters => letters.join(''))

test('a serial is printed in two groups, of characters that nobody takes for others', () => {
  expect(serialOf('7KQ29XMB')).toBe('7KQ2-9XMB')
  expect(SERIAL_ALPHABET).toHaveLength(32)
  expect([...'ILOU'].filter(letter => SERIAL_ALPHABET.includes(letter))).toEqual([])
})

test.each([
  ['9xmb', '9XMB'],
  [' 7kq2 - 9xmb ', '7KQ29XMB'],
  ['oil', '011'],
  ['U 票', '']
])('%p is read as %p', (typed, read) => expect(typedSerial(typed)).toBe(read))

test('no two slips of a poll end alike, whatever chance draws', () => {
  fc.assert(
    fc.property(fc.array(drawn, { minLength: 1, maxLength: 30 }), fc.array(drawn.map(serialOf), { maxLength: 10 }), (draws, taken) => {
      const fresh = new Set(draws.map(text => tailOf(text)).filter(tail => !taken.map(tailOf).includes(tail))).size
      const serials = drawSerials(fresh, taken, () => draws.shift() ?? '')
      const tails = [...serials, ...new Set(taken)].map(tailOf)
      expect(new Set(serials.map(tailOf)).size).toBe(fresh)
      expect(serials.filter(serial => taken.map(tailOf).includes(tailOf(serial)))).toEqual([])
      expect(tails.length).toBeGreaterThanOrEqual(fresh)
    }),
    { seed: 4 }
  )
})

test('serials are kept rising, so that the order in which they were drawn is lost', () => {
  fc.assert(
    fc.property(fc.uniqueArray(drawn, { minLength: 5, maxLength: 20, selector: tailOf }), draws => {
      const inOrder = drawSerials(draws.length, [], takeFrom(draws))
      expect(drawSerials(draws.length, [], takeFrom([...draws].reverse()))).toEqual(inOrder)
    }),
    { seed: 4 }
  )
})

const takeFrom = (draws: readonly string[]) => {
  const left = [...draws]
  return () => left.shift() ?? ''
}
