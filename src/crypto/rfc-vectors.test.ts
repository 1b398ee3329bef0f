import rfc8032 from '@tests/vectors/rfc8032.json'
import rfc9474 from '@tests/vectors/rfc9474.json'
import { ed25519 } from '@noble/curves/ed25519.js'
import { bitLength, integerOf, inverseMod } from './big-integers'
import { blindWith, finalize, isPssSignature, rsaPublicKey } from './blind-rsa'
import { pssEncode, pssFits } from './pss'
import './ballot-keys'

const bytesOf = (hex: string): Uint8Array => new Uint8Array(Buffer.from(hex, 'hex'))
const hexOf = (bytes: Uint8Array | undefined): string | undefined => bytes && Buffer.from(bytes).toString('hex')
const flipped = (bytes: Uint8Array, at: number): Uint8Array => bytes.map((byte, index) => (index === at ? byte ^ 1 : byte))
const breathe = (): Promise<void> => Promise.resolve()

describe.each(rfc9474.vectors)('RFC 9474, $name', ({ prefix, salt, inverse, blinded, blindSignature, signature, encoded }) => {
  const key = rsaPublicKey(bytesOf(rfc9474.key.n))
  const message = bytesOf(prefix + rfc9474.message)
  const saltBytes = salt.length / 2

  test('the phone blinds to the same message and keeps the same inverse', async () => {
    const factor = await inverseMod(integerOf(bytesOf(inverse)), key.modulus, breathe)
    const made = await blindWith(key, message, { salt: bytesOf(salt), factor: factor ?? BigInt(0) }, breathe)
    expect(hexOf(made?.blinded)).toBe(blinded)
    expect(hexOf(made?.inverse)).toBe(inverse)
  })

  test('the phone finishes to the same signature, and only from this answer', async () => {
    const answer = { blindSignature: bytesOf(blindSignature), inverse: bytesOf(inverse), saltBytes }
    expect(hexOf(await finalize(key, message, answer, breathe))).toBe(signature)
    expect(await finalize(key, message, { ...answer, blindSignature: flipped(answer.blindSignature, 511) }, breathe)).toBeUndefined()
    expect(await finalize(key, message, { ...answer, inverse: flipped(answer.inverse, 100) }, breathe)).toBeUndefined()
    expect(await finalize(key, flipped(message, 0), answer, breathe)).toBeUndefined()
  })

  test('the signature is one over this message with this length of salt', () => {
    expect(isPssSignature(key, message, bytesOf(signature), saltBytes)).toBe(true)
    expect(isPssSignature(key, message, bytesOf(signature), saltBytes === 0 ? 48 : 0)).toBe(false)
    expect(isPssSignature(key, flipped(message, 5), bytesOf(signature), saltBytes)).toBe(false)
    expect(isPssSignature(key, message, flipped(bytesOf(signature), 300), saltBytes)).toBe(false)
  })

  test('the encoded message is the one of the RFC where it is printed, and fits', () => {
    const bits = bitLength(key.modulus) - 1
    const made = pssEncode(message, bytesOf(salt), bits)
    if (encoded !== undefined) expect(hexOf(made)).toBe(encoded)
    expect(pssFits(message, made, { bits, saltBytes })).toBe(true)
  })
})

describe.each(rfc8032.vectors)('RFC 8032 §7.1, $name', ({ secretKey, publicKey, message, signature }) => {
  test('the phone makes the same key and the same signature, and accepts it', () => {
    expect(hexOf(ed25519.getPublicKey(bytesOf(secretKey)))).toBe(publicKey)
    expect(hexOf(ed25519.sign(bytesOf(message), bytesOf(secretKey)))).toBe(signature)
    expect(ed25519.verify(bytesOf(signature), bytesOf(message), bytesOf(publicKey), { zip215: false })).toBe(true)
    expect(ed25519.verify(flipped(bytesOf(signature), 40), bytesOf(message), bytesOf(publicKey), { zip215: false })).toBe(false)
  })
})
