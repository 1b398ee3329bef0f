import fc from 'fast-check'
import { canonicalJson } from './canonical-json'

test('keys are sorted at every depth, absent fields and spaces are left out', () => {
  expect(canonicalJson({ b: [{ z: 1, a: null }], a: undefined, '10': true, '9': 'ä\n' })).toBe('{"10":true,"9":"ä\\n","b":[{"a":null,"z":1}]}')
})

test('the order in which fields were written does not matter', () => {
  fc.assert(fc.property(fc.dictionary(fc.string(), fc.jsonValue()), object => {
    const reversed = Object.fromEntries(Object.entries(object).reverse())
    expect(canonicalJson(reversed)).toBe(canonicalJson(object))
  }), { seed: 1 })
})

test('the text reads back as the same value', () => {
  fc.assert(fc.property(fc.jsonValue(), value => {
    expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
  }), { seed: 2 })
})

test.each([[NaN], [Infinity], [() => 1], [undefined], [[undefined]]])('what is no JSON has no text (%#)', value => {
  expect(() => canonicalJson(value)).toThrow('only JSON values')
})
