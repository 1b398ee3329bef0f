import fc from 'fast-check'
import { fromBase64url, toBase64url } from './base64url'

test('bytes are written as Node writes base64url, and read again', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 80 }), bytes => {
      const text = toBase64url(bytes)
      expect(text).toBe(Buffer.from(bytes).toString('base64url'))
      expect(fromBase64url(text)).toEqual(bytes)
    }),
    { seed: 1 }
  )
})

test.each([
  ['padding', 'AA=='],
  ['letters of the other base64', '+/+/'],
  ['a space', 'AA AA'],
  ['a letter that no byte fills', 'A'],
  ['a letter too many', 'AAAAA'],
  ['set bits after the last byte', 'AB'],
  ['set bits after the last two bytes', 'AAB'],
  ['letters outside of ASCII', 'ÄÄ']
])('%s is no base64url', (_what, text) => expect(fromBase64url(text)).toBeUndefined())

test('of all texts that a lenient reader takes for the same bytes, one is read', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Za-z0-9_-]{0,12}$/), text => {
      const bytes = fromBase64url(text)
      expect(bytes === undefined ? undefined : toBase64url(bytes)).toBe(bytes === undefined ? undefined : text)
    }),
    { seed: 2 }
  )
})
