import fc from 'fast-check'
import { utf8 } from './utf8'

test.each([['', ''], ['a', '61'], ['\u007f\u0080', '7fc280'], ['\u07ff\u0800', 'dfbfe0a080'], ['赞成', 'e8b59ee68890'], ['\uffff', 'efbfbf'], ['𠮷', 'f0a0aeb7'], ['\u{10ffff}', 'f48fbfbf']])(
  '%j is written as RFC 3629 says', (text, hex) => expect(Buffer.from(utf8(text)).toString('hex')).toBe(hex)
)

test.each([['a first half alone', '\ud842'], ['a second half alone', '\udfb7x'], ['halves the wrong way round', '\udfb7\ud842']])(
  '%s is written as the replacement character, as TextEncoder does', (_what, text) => expect(utf8(text)).toEqual(new Uint8Array(new TextEncoder().encode(text)))
)

test('every text is written as TextEncoder writes it', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), text => expect([...utf8(text)]).toEqual([...new TextEncoder().encode(text)])), { seed: 3 })
})
