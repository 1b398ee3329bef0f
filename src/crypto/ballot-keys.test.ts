import { createHash } from 'node:crypto'
import { ed25519 } from '@noble/curves/ed25519.js'
import fc from 'fast-check'
import { nodeBallotChecks } from '@server/adapters/node/ballot-crypto'
import { toBase64url } from '@/domain/shared/base64url'
import { ballotKeyPair, ballotNumber, isSigned, prepareBallotKeys, sha256, sha256Text, signText } from './ballot-keys'
import { hasBigInt } from './has-big-int'

const SEED = Uint8Array.from({ length: 32 }, (_, index) => index)

test('one device has one key for one poll and another for the next', () => {
  const pair = ballotKeyPair(SEED, 'poll-1')
  prepareBallotKeys()
  expect(ballotKeyPair(SEED, 'poll-1')).toEqual(pair)
  expect(ballotKeyPair(SEED, 'poll-2').key).not.toBe(pair.key)
  expect(ballotKeyPair(SEED.map(byte => byte ^ 1), 'poll-1').key).not.toBe(pair.key)
  expect(pair.secret).toHaveLength(32)
})

test('a short device seed is a mistake', () => expect(() => ballotKeyPair(new Uint8Array(31), 'poll')).toThrow('a device seed has 32 bytes at least'))

test('digests are those of FIPS 180-4', () => {
  expect(Buffer.from(sha256Text('abc'), 'base64url').toString('hex')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  expect(toBase64url(sha256(Uint8Array.of(97, 98, 99)))).toBe(sha256Text('abc'))
  expect(ballotNumber('abc')).toBe(sha256Text('abc'))
})

interface Signed {
  readonly publicKey: string
  readonly text: string
  readonly signature: string
}

/** What both verifiers say; the test fails where they differ. */
function verdict(signed: Signed): boolean {
  const here = isSigned(signed)
  expect(nodeBallotChecks.isSigned(signed)).toBe(here)
  return here
}

function signedText(text: string, pollId = 'poll'): Signed {
  const { key, secret } = ballotKeyPair(SEED, pollId)
  return { publicKey: key, text, signature: signText(secret, text) }
}

test('a signed text is good for phone and server, and with one changed bit for neither', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.nat(511), fc.constantFrom('publicKey', 'signature'), (text, bit, part) => {
      const signed = signedText(text)
      expect(verdict(signed)).toBe(true)
      const bytes = Buffer.from(signed[part], 'base64url')
      const at = (bit >> 3) % bytes.length
      bytes[at] = (bytes[at] ?? 0) ^ (1 << (bit & 7))
      expect(verdict({ ...signed, [part]: bytes.toString('base64url') })).toBe(false)
      expect(verdict({ ...signed, text: `${text}.` })).toBe(false)
    }),
    { seed: 21, numRuns: 60 }
  )
})

test('a signature of one key is none of another', () => expect(verdict({ ...signedText('text'), publicKey: signedText('text', 'other').publicKey })).toBe(false))

test.each(['', '=', 'AA==', 'A', 'not base64url!', 'AAAA'])('%j is refused as key and as signature', malformed => {
  const signed = signedText('text')
  expect(verdict({ ...signed, publicKey: malformed })).toBe(false)
  expect(verdict({ ...signed, signature: malformed })).toBe(false)
})

const ORDER = BigInt('0x1000000000000000000000000000000014def9dea2f79cd65812631a5cf5d3ed')
const littleEndian = (integer: bigint): Uint8Array => Uint8Array.from(Buffer.from(integer.toString(16).padStart(64, '0'), 'hex').reverse())

test('a signature written with a scalar beyond the order of the curve is refused: it has one text', () => {
  const signed = signedText('text')
  const bytes = Buffer.from(signed.signature, 'base64url')
  const scalar = BigInt(`0x${Buffer.from(bytes.subarray(32)).reverse().toString('hex')}`)
  const twin = Buffer.concat([bytes.subarray(0, 32), littleEndian(scalar + ORDER)])
  expect(verdict({ ...signed, signature: twin.toString('base64url') })).toBe(false)
})

// Points of small order in all their spellings: with such a key anybody could sign anything.
const SMALL = [
  '0100000000000000000000000000000000000000000000000000000000000000',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  '0000000000000000000000000000000000000000000000000000000000000000',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f'
]
const spellings = SMALL.flatMap(hex => [hex, hex.slice(0, 62) + (parseInt(hex.slice(62), 16) | 0x80).toString(16)])

test.each(spellings)('key %s of small order signs nothing', hex => {
  const publicKey = Buffer.from(hex, 'hex').toString('base64url')
  for (const point of spellings) {
    const signature = Buffer.concat([Buffer.from(point, 'hex'), new Uint8Array(32)]).toString('base64url')
    for (const text of ['a', 'b', 'c', 'd']) expect(verdict({ publicKey, text, signature })).toBe(false)
  }
})

test('with a key that has a small part in it, what the server takes in every phone accepts', () => {
  const { Point } = ed25519
  const scalar = BigInt(1_234_567)
  const key = Point.BASE.multiply(scalar).add(Point.fromHex(SMALL[3] ?? '')).toBytes()
  const publicKey = toBase64url(key)
  const point = Point.BASE.multiply(BigInt(7_654_321)).toBytes()
  const verdicts = Array.from({ length: 64 }, (_, count) => {
    const challenge = BigInt(`0x${createHash('sha512').update(point).update(key).update(`text ${count}`).digest().reverse().toString('hex')}`)
    const signature = Buffer.concat([point, littleEndian((BigInt(7_654_321) + challenge * scalar) % ORDER)]).toString('base64url')
    const signed = { publicKey, text: `text ${count}`, signature }
    return { server: nodeBallotChecks.isSigned(signed), phone: isSigned(signed) }
  })
  expect(verdicts.filter(({ server }) => server).length).toBeGreaterThan(0)
  expect(verdicts.filter(({ server, phone }) => server && !phone)).toEqual([])
})

test('whether an engine has BigInt is asked without needing it', () => {
  const known = globalThis.BigInt
  try {
    expect(hasBigInt()).toBe(true)
    Object.defineProperty(globalThis, 'BigInt', { value: undefined, configurable: true, writable: true })
    expect(hasBigInt()).toBe(false)
  } finally {
    globalThis.BigInt = known
  }
})
