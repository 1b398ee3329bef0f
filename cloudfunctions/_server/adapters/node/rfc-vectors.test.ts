import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto'
import rfc6962 from '@tests/vectors/rfc6962.json'
import rfc8032 from '@tests/vectors/rfc8032.json'
import rfc9474 from '@tests/vectors/rfc9474.json'
import { inclusionPath, merkleRoot, rootFromPath } from '@/domain/shared/merkle'
import { ed25519KeyOf, ed25519Sign, isEd25519Signature } from './ballot-ed25519'
import { isPssSignature, rsaKeyOf, signBlinded } from './ballot-rsa'
import { nodeDigest } from './digest'

const bytesOf = (hex: string): Uint8Array => new Uint8Array(Buffer.from(hex, 'hex'))
const hexOf = (bytes: Uint8Array | undefined): string | undefined => bytes && Buffer.from(bytes).toString('hex')
const flipped = (bytes: Uint8Array, at: number): Uint8Array => bytes.map((byte, index) => (index === at ? byte ^ 1 : byte))
const base64url = (hex: string): string => Buffer.from(hex, 'hex').toString('base64url')

/** The RFC prints p, q and d; what else a private key is written with follows from them (RFC 8017 §3.2). */
function privateKey(): KeyObject {
  const { n, e, d, p, q } = rfc9474.key
  const number = (hex: string): bigint => BigInt(`0x${hex}`)
  const text = (value: bigint): string => base64url(value.toString(16).padStart(512, '0'))
  const one = BigInt(1)
  const crt = { dp: text(number(d) % (number(p) - one)), dq: text(number(d) % (number(q) - one)), qi: text(inverse(number(q), number(p))) }
  return createPrivateKey({ key: { kty: 'RSA', n: base64url(n), e: base64url(e), d: base64url(d), p: base64url(p), q: base64url(q), ...crt }, format: 'jwk' })
}

function inverse(value: bigint, modulus: bigint): bigint {
  let [rest, divisor, previous, factor] = [modulus, value % modulus, BigInt(0), BigInt(1)]
  while (divisor !== BigInt(0)) [rest, divisor, previous, factor] = [divisor, rest % divisor, factor, previous - (rest / divisor) * factor]
  return ((previous % modulus) + modulus) % modulus
}

describe.each(rfc9474.vectors)('RFC 9474, $name', ({ prefix, salt, blinded, blindSignature, signature }) => {
  const message = bytesOf(prefix + rfc9474.message)
  const saltBytes = salt.length / 2

  test('the issuer gives the same answer to the blinded message', () => expect(hexOf(signBlinded(privateKey(), bytesOf(blinded)))).toBe(blindSignature))

  test('the finished signature is accepted for this message and this length of salt only', () => {
    const key = rsaKeyOf(base64url(rfc9474.key.n))
    expect(isPssSignature(key, message, bytesOf(signature), saltBytes)).toBe(true)
    expect(isPssSignature(key, message, bytesOf(signature), saltBytes === 0 ? 48 : 0)).toBe(false)
    expect(isPssSignature(key, flipped(message, 3), bytesOf(signature), saltBytes)).toBe(false)
    expect(isPssSignature(key, message, flipped(bytesOf(signature), 200), saltBytes)).toBe(false)
  })
})

test('the issuer answers nothing but residues as long as the modulus', () => {
  const key = privateKey()
  const modulus = Buffer.from(createPublicKey(key).export({ format: 'jwk' }).n ?? '', 'base64url')
  expect(signBlinded(key, modulus)).toBeUndefined()
  expect(signBlinded(key, new Uint8Array(512).fill(255))).toBeUndefined()
  expect(signBlinded(key, new Uint8Array(511).fill(1))).toBeUndefined()
  expect(signBlinded(key, new Uint8Array(0))).toBeUndefined()
  expect(signBlinded(key, flipped(modulus, 511))).toHaveLength(512)
})

describe.each(rfc8032.vectors)('RFC 8032 §7.1, $name', ({ secretKey, publicKey, message, signature }) => {
  test('the server makes the same key and the same signature, and accepts it', () => {
    const key = ed25519KeyOf(bytesOf(secretKey))
    expect(key.publicKey).toBe(base64url(publicKey))
    expect(hexOf(ed25519Sign(key, bytesOf(message)))).toBe(signature)
    expect(isEd25519Signature(bytesOf(publicKey), bytesOf(message), bytesOf(signature))).toBe(true)
    expect(isEd25519Signature(bytesOf(publicKey), bytesOf(message), flipped(bytesOf(signature), 40))).toBe(false)
  })
})

test('the server hashes the reference tree of Certificate Transparency', () => {
  const leaves = rfc6962.leaves.map(bytesOf)
  for (const [size, root] of rfc6962.roots.entries()) expect(hexOf(merkleRoot(leaves.slice(0, size), nodeDigest.sha256Bytes))).toBe(root)
  for (const { index, size, path } of rfc6962.inclusion) {
    expect(inclusionPath(leaves.slice(0, size), index, nodeDigest.sha256Bytes).map(hexOf)).toEqual(path)
    expect(hexOf(rootFromPath({ leaf: leaves[index] ?? new Uint8Array(), index, size, path: path.map(bytesOf) }, nodeDigest.sha256Bytes))).toBe(rfc6962.roots[size])
  }
})
