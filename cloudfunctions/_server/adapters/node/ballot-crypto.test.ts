import fc from 'fast-check'
import { boxPublicKeyOf, nodeBallotChecks, nodeBox, nodeIssuer } from './ballot-crypto'
import { derivedKey } from './ballot-seal'

const KEY = new Uint8Array(32).fill(7)
const OTHER_KEY = new Uint8Array(32).fill(8)

/** The same text with one bit of its bytes changed. */
function flipped(text: string, bit: number): string {
  const bytes = Buffer.from(text, 'base64url')
  const at = (bit >> 3) % bytes.length
  bytes[at] = (bytes[at] ?? 0) ^ (1 << (bit & 7))
  return bytes.toString('base64url')
}

describe('the issuer', () => {
  const issuer = nodeIssuer(KEY)
  const message = Buffer.alloc(256, 1).toString('base64url')
  let key: Awaited<ReturnType<typeof issuer.makeKey>>
  beforeAll(async () => {
    key = await issuer.makeKey('poll-1')
  })

  test('makes an odd modulus of 2048 bits, another one for every poll', async () => {
    const modulus = Buffer.from(key.publicKey, 'base64url')
    expect(modulus).toHaveLength(256)
    expect([(modulus[0] ?? 0) >= 0x80, (modulus[255] ?? 0) % 2]).toEqual([true, 1])
    expect((await issuer.makeKey('poll-1')).publicKey).not.toBe(key.publicKey)
  })

  test('answers the same to the same message, also after a restart', () => {
    const answer = issuer.blindSign({ sealed: key.sealed, context: 'poll-1' }, message)
    expect(Buffer.from(answer ?? '', 'base64url')).toHaveLength(256)
    expect(nodeIssuer(KEY).blindSign({ sealed: key.sealed, context: 'poll-1' }, message)).toBe(answer)
  })

  test.each([
    ['the modulus itself', () => key.publicKey],
    ['a larger number', () => Buffer.alloc(256, 255).toString('base64url')],
    ['fewer bytes', () => Buffer.alloc(255, 1).toString('base64url')],
    ['more bytes', () => Buffer.alloc(257, 1).toString('base64url')],
    ['nothing', () => ''],
    ['what is not base64url', () => `${message.slice(0, -1)}=`]
  ])('does not sign %s', (_what, blinded) => expect(issuer.blindSign({ sealed: key.sealed, context: 'poll-1' }, blinded())).toBeUndefined())

  test('cannot use a key of another poll, of another installation, or one that was changed', () => {
    expect(() => issuer.blindSign({ sealed: key.sealed, context: 'poll-2' }, message)).toThrow()
    expect(() => nodeIssuer(OTHER_KEY).blindSign({ sealed: key.sealed, context: 'poll-1' }, message)).toThrow()
    expect(() => issuer.blindSign({ sealed: flipped(key.sealed, 999), context: 'poll-1' }, message)).toThrow()
    expect(() => issuer.blindSign({ sealed: '', context: 'poll-1' }, message)).toThrow('nothing was sealed here')
  })

  test('does not store the private key readably', () => {
    const sealed = Buffer.from(key.sealed, 'base64url')
    expect(sealed.includes(Buffer.from(key.publicKey, 'base64url').subarray(0, 16))).toBe(false)
  })

  test('needs a key of 32 bytes', () => expect(() => nodeIssuer(new Uint8Array(31))).toThrow('a key of at least 32 bytes is needed'))
})

describe('the Box', () => {
  const box = nodeBox(KEY)

  test('signs what its public key checks, and nobody else does', () => {
    const signed = { publicKey: box.publicKey, text: '投票回执', signature: box.sign('投票回执') }
    expect(nodeBallotChecks.isSigned(signed)).toBe(true)
    expect(nodeBallotChecks.isSigned({ ...signed, text: '投票' })).toBe(false)
    expect(nodeBallotChecks.isSigned({ ...signed, signature: nodeBox(OTHER_KEY).sign('投票回执') })).toBe(false)
    expect(boxPublicKeyOf(KEY)).toBe(box.publicKey)
    expect(boxPublicKeyOf(OTHER_KEY)).not.toBe(box.publicKey)
  })

  test('has one place for one name, which another key would put elsewhere', () => {
    const names = Array.from({ length: 50 }, (_, index) => `name ${index}`)
    const places = names.map((name) => box.place(name, 16))
    expect(names.map((name) => nodeBox(KEY).place(name, 16))).toEqual(places)
    expect(names.map((name) => nodeBox(OTHER_KEY).place(name, 16))).not.toEqual(places)
    expect(names.map((name) => box.place(name, 1))).toEqual(names.map(() => 0))
  })

  test('spreads names evenly (chi squared, 16 places, 99.9 %)', () => {
    const counts = new Array<number>(16).fill(0)
    for (let index = 0; index < 8000; index += 1) {
      const place = box.place(`number ${index}`, 16)
      counts[place] = (counts[place] ?? 0) + 1
    }
    expect(counts.reduce((sum, count) => sum + (count - 500) ** 2 / 500, 0)).toBeLessThan(37.7)
  })

  test.each([0, -1, 0.5, Number.NaN])('has no place among %d', (count) => expect(() => box.place('name', count)).toThrow('there is no place among none'))

  test('seals any text that fits to the same length, never twice the same, and opens it again', () => {
    const length = box.seal('', 400, 'context').length
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (text) => {
        const sealed = box.seal(text, 400, 'context')
        expect(sealed).toHaveLength(length)
        expect(box.seal(text, 400, 'context')).not.toBe(sealed)
        expect(box.unseal(sealed, 'context')).toBe(Buffer.from(text, 'utf8').toString('utf8'))
      }),
      { seed: 31 }
    )
  })

  test('seals no text that does not fit, counted in bytes', () => {
    expect(box.unseal(box.seal('赞成', 6, 'context'), 'context')).toBe('赞成')
    expect(() => box.seal('赞成', 5, 'context')).toThrow('a text of 6 bytes does not fit into 5')
  })

  test('opens nothing of another place, of another Box, or that was changed anywhere', () => {
    const sealed = box.seal('text', 20, 'context')
    expect(() => box.unseal(sealed, 'other')).toThrow()
    expect(() => nodeBox(OTHER_KEY).unseal(sealed, 'context')).toThrow()
    expect(() => box.unseal(sealed.slice(0, 20), 'context')).toThrow('nothing was sealed here')
    for (let bit = 0; bit < 8 * Buffer.from(sealed, 'base64url').length; bit += 1) expect(() => box.unseal(flipped(sealed, bit), 'context')).toThrow()
  })

  test('shares no key with an issuer of the same installation', () => {
    const purposes = ['yslb/issuer-keys/1', 'yslb/box-promises/1', 'yslb/box-places/1', 'yslb/box-blocks/1']
    expect(new Set(purposes.map((purpose) => derivedKey(KEY, purpose).toString('hex'))).size).toBe(4)
  })
})

test('checks stay right with more polls than keys are kept', () => {
  const token = { prefix: Buffer.alloc(32).toString('base64url'), text: 'text', signature: Buffer.alloc(256, 1).toString('base64url') }
  for (let index = 0; index < 70; index += 1) {
    const modulus = Buffer.alloc(256, 0xff)
    modulus.writeUInt16BE(index, 100)
    expect(nodeBallotChecks.isTokenSigned({ ...token, issuerPublicKey: modulus.toString('base64url') })).toBe(false)
  }
})
