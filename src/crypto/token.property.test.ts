import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { nodeBallotChecks, nodeIssuer } from '@server/adapters/node/ballot-crypto'
import { toBase64url } from '@/domain/shared/base64url'
import { utf8 } from '@/domain/shared/utf8'
import { bytesOf, integerOf, inverseMod } from './big-integers'
import { blindWith, rsaPublicKey } from './blind-rsa'
import { pssEncode } from './pss'
import { blindToken, finishToken, isIssuerKey, isTokenSigned, type BlindedToken } from './token'

const TEXT = 'yslb/token/1\nmanifest\nnumber'
const issuer = nodeIssuer(new Uint8Array(32).fill(7))
const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64url'))
const breathe = (): Promise<void> => Promise.resolve()

/** Bytes that repeat themselves in every run and never within one. */
function chance(seed: string): (count: number) => Promise<Uint8Array> {
  let drawn = 0
  return async count => new Uint8Array(Buffer.concat(Array.from({ length: Math.ceil(count / 32) }, () => createHash('sha256').update(`${seed} ${(drawn += 1)}`).digest())).subarray(0, count))
}

type Keys = Awaited<ReturnType<typeof issuer.makeKey>>
let keys: Keys
let others: Keys
beforeAll(async () => {
  ;[keys, others] = await Promise.all([issuer.makeKey('poll'), issuer.makeKey('poll')])
})

interface Token {
  readonly issuerPublicKey: string
  readonly prefix: string
  readonly text: string
  readonly signature: string
}

const blinded = (text: string, seed: string): Promise<BlindedToken> => blindToken({ issuerPublicKey: keys.publicKey, text, random: chance(seed), breathe })
const signed = ({ blinded: message }: BlindedToken, by: Keys = keys): string => issuer.blindSign({ sealed: by.sealed, context: 'poll' }, message) ?? ''

async function tokenOf(text: string, seed: string): Promise<Token> {
  const { prefix, unblinder, ...message } = await blinded(text, seed)
  const signature = await finishToken({ issuerPublicKey: keys.publicKey, text, prefix, unblinder, blindSignature: signed({ prefix, unblinder, ...message }), breathe })
  return { issuerPublicKey: keys.publicKey, prefix, text, signature: signature ?? '' }
}

/** What both verifiers say; the test fails where they differ. */
function verdict(token: Token): boolean {
  const here = isTokenSigned(token)
  expect(nodeBallotChecks.isTokenSigned(token)).toBe(here)
  return here
}

function flipped(base64url: string, bit: number): string {
  const bytes = Buffer.from(base64url, 'base64url')
  const at = (bit >> 3) % bytes.length
  bytes[at] = (bytes[at] ?? 0) ^ (1 << (bit & 7))
  return bytes.toString('base64url')
}

test('whatever the text, a token that went round is good for phone and server', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.nat(), async (text, seed) => expect(verdict(await tokenOf(text, `round ${seed}`))).toBe(true)),
    { seed: 11, numRuns: 25 }
  )
})

test('one changed bit anywhere, and it is refused', async () => {
  const token = await tokenOf(TEXT, 'bits')
  fc.assert(
    fc.property(fc.nat(2047), fc.constantFrom('prefix', 'signature', 'issuerPublicKey'), (bit, part) => expect(verdict({ ...token, [part]: flipped(token[part], bit) })).toBe(false)),
    { seed: 12, numRuns: 150 }
  )
  expect(verdict({ ...token, text: `${TEXT} ` })).toBe(false)
})

test('of one text two blindings have nothing in common, and neither shows the token', async () => {
  const [one, two] = [await blinded(TEXT, 'one'), await blinded(TEXT, 'two')]
  expect(new Set([one.prefix, one.blinded, one.unblinder, two.prefix, two.blinded, two.unblinder]).size).toBe(6)
})

test('one blinded message may hide any ballot: for every other text there is a factor that gives the same', async () => {
  const key = rsaPublicKey(new Uint8Array(Buffer.from(keys.publicKey, 'base64url')))
  const seen = await blinded(TEXT, 'hidden')
  const otherMessage = utf8(`prefix of 32 bytes, as any other.${TEXT} of somebody else`)
  const salt = new Uint8Array(48).fill(9)
  const inverse = (await inverseMod(integerOf(pssEncode(otherMessage, salt, 2047)), key.modulus, breathe)) ?? BigInt(0)
  const ratio = bytesOf((integerOf(bytes(seen.blinded)) * inverse) % key.modulus, 256) ?? new Uint8Array()
  const factor = integerOf(bytes(issuer.blindSign({ sealed: keys.sealed, context: 'poll' }, toBase64url(ratio)) ?? ''))
  const twin = await blindWith(key, otherMessage, { salt, factor }, breathe)
  expect(toBase64url(twin?.blinded ?? new Uint8Array())).toBe(seen.blinded)
})

test('what another key signed, and what was signed for another, is never handed out', async () => {
  const own = await blinded(TEXT, 'own')
  const other = await blinded(TEXT, 'other')
  const finish = (blindSignature: string, text = TEXT): Promise<string | undefined> =>
    finishToken({ issuerPublicKey: keys.publicKey, text, prefix: own.prefix, unblinder: own.unblinder, blindSignature, breathe })
  expect(await finish(signed(own, others))).toBeUndefined()
  expect(await finish(signed(other))).toBeUndefined()
  expect(await finish(flipped(signed(own), 3))).toBeUndefined()
  expect(await finish(signed(own), 'another text')).toBeUndefined()
  expect(await finish(own.blinded)).toBeUndefined()
  expect(await finish(signed(own))).toBeDefined()
})

test('a token of one poll is none of another', async () => {
  expect(verdict({ ...(await tokenOf(TEXT, 'poll')), issuerPublicKey: others.publicKey })).toBe(false)
})

test.each<[string, (modulus: Buffer) => Buffer]>([
  ['even', modulus => Buffer.from([...modulus.subarray(0, 255), 2])],
  ['of 2047 bits', modulus => Buffer.from([0x7f, ...modulus.subarray(1)])],
  ['shorter', modulus => modulus.subarray(1)],
  ['longer', modulus => Buffer.concat([Buffer.of(1), modulus])],
  ['nothing', () => Buffer.alloc(0)],
  ['of 4096 bits', modulus => Buffer.concat([modulus, modulus])]
])('a modulus that is %s is no issuer\'s key', async (_what, change) => {
  const issuerPublicKey = change(Buffer.from(keys.publicKey, 'base64url')).toString('base64url')
  expect(isIssuerKey(issuerPublicKey)).toBe(false)
  expect(verdict({ ...(await tokenOf(TEXT, 'modulus')), issuerPublicKey })).toBe(false)
  await expect(blindToken({ issuerPublicKey, text: TEXT, random: chance('x'), breathe })).rejects.toThrow('not an issuer key')
})

test.each(['', '=', 'AA==', 'A', 'not base64url!', 'ÄÖÜ'])('%j is refused wherever bytes are expected', async malformed => {
  const token = await tokenOf(TEXT, 'malformed')
  const own = await blinded(TEXT, 'malformed')
  for (const part of ['issuerPublicKey', 'prefix', 'signature'] as const) expect(verdict({ ...token, [part]: malformed })).toBe(false)
  for (const part of ['issuerPublicKey', 'prefix', 'unblinder', 'blindSignature'] as const) {
    expect(await finishToken({ issuerPublicKey: keys.publicKey, text: TEXT, ...own, blindSignature: signed(own), breathe, [part]: malformed })).toBeUndefined()
  }
})

test('the same bytes in another spelling are refused: a token has one text', async () => {
  const token = await tokenOf(TEXT, 'spelling')
  const last = token.signature.slice(-1)
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  const twin = token.signature.slice(0, -1) + letters.charAt(letters.indexOf(last) + 1)
  expect(Buffer.from(twin, 'base64url').equals(Buffer.from(token.signature, 'base64url'))).toBe(true)
  expect(verdict({ ...token, signature: twin })).toBe(false)
})

test('a factor that is no residue is drawn anew, and a source that gives nothing else is found out', async () => {
  const draws = ['prefix', 'salt', 'ff', '00', 'good']
  const seen: string[] = []
  const random = async (bytes: number): Promise<Uint8Array> => {
    const draw = draws[seen.length] ?? 'good'
    seen.push(draw)
    return draw === 'ff' || draw === '00' ? new Uint8Array(bytes).fill(parseInt(draw, 16)) : chance(draw === 'good' ? 'good 4' : draw)(bytes).then(drawn => drawn.map((byte, index) => (bytes === 256 && index === 0 ? byte & 0x7f : byte)))
  }
  await blindToken({ issuerPublicKey: keys.publicKey, text: TEXT, random, breathe })
  expect(seen).toEqual(draws)
  await expect(blindToken({ issuerPublicKey: keys.publicKey, text: TEXT, random: async bytes => new Uint8Array(bytes), breathe })).rejects.toThrow('the source of chance is broken')
})

test('blinding lets the screen breathe many times', async () => {
  let breaths = 0
  await blindToken({ issuerPublicKey: keys.publicKey, text: TEXT, random: chance('breaths'), breathe: async () => void (breaths += 1) })
  expect(breaths).toBeGreaterThan(10)
})
