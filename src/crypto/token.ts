import { fromBase64url, toBase64url } from '@/domain/shared/base64url'
import { utf8 } from '@/domain/shared/utf8'
import { isEven, type Breathe } from './big-integers'
import { blind, finalize, isPssSignature, rsaPublicKey, type Random, type RsaPublicKey } from './blind-rsa'

// RSABSSA-SHA384-PSS-Randomized (RFC 9474 §5).
const PREFIX_BYTES = 32
const SALT_BYTES = 48
/** 2048 bits, no more and no fewer: a token has one length, whoever's it is. */
const MODULUS_BYTES = 256

/** Bytes are base64url, texts are UTF-8. */
export interface BlindTokenRequest {
  /** The modulus, from the hashed manifest and never from a reply. */
  readonly issuerPublicKey: string
  readonly text: string
  readonly random: Random
  readonly breathe: Breathe
}

/** `prefix` goes into the ballot, `blinded` to the issuer; `unblinder` stays on the phone, for it links the two. */
export interface BlindedToken {
  readonly prefix: string
  readonly blinded: string
  readonly unblinder: string
}

/** Whether this is a modulus that tokens may be signed with: 2048 bits, odd. */
export const isIssuerKey = (issuerPublicKey: string): boolean => keyOf(issuerPublicKey) !== undefined

/**
 * Makes a text ready to be signed unseen. The random prefix keeps the issuer from learning anything even with a key made to cheat
 * (RFC 9474 §7.1). Throws if the key is no issuer's key (`isIssuerKey`).
 */
export async function blindToken({ issuerPublicKey, text, random, breathe }: BlindTokenRequest): Promise<BlindedToken> {
  const key = keyOf(issuerPublicKey)
  if (key === undefined) throw new Error('not an issuer key: the modulus must be odd and have 2048 bits')
  const prefix = await random(PREFIX_BYTES)
  const { blinded, inverse } = await blind(key, prepared(prefix, text), SALT_BYTES, { random, breathe })
  return { prefix: toBase64url(prefix), blinded: toBase64url(blinded), unblinder: toBase64url(inverse) }
}

export interface FinishTokenRequest {
  readonly issuerPublicKey: string
  readonly text: string
  readonly prefix: string
  readonly unblinder: string
  readonly blindSignature: string
  readonly breathe: Breathe
}

/** The token: the issuer's signature over prefix and text. Undefined where the answer gives none, so that no phone keeps a bad token. */
export async function finishToken(request: FinishTokenRequest): Promise<string | undefined> {
  const key = keyOf(request.issuerPublicKey)
  const [prefix, inverse, blindSignature] = [request.prefix, request.unblinder, request.blindSignature].map(fromBase64url)
  if (key === undefined || prefix?.length !== PREFIX_BYTES || inverse === undefined || blindSignature === undefined) return undefined
  const token = await finalize(key, prepared(prefix, request.text), { blindSignature, inverse, saltBytes: SALT_BYTES }, request.breathe)
  return token === undefined ? undefined : toBase64url(token)
}

/** Whether a token is this issuer's, for this text; false also for what is no key or no signature. */
export function isTokenSigned(token: { readonly issuerPublicKey: string; readonly prefix: string; readonly text: string; readonly signature: string }): boolean {
  const key = keyOf(token.issuerPublicKey)
  const [prefix, signature] = [token.prefix, token.signature].map(fromBase64url)
  if (key === undefined || prefix?.length !== PREFIX_BYTES || signature === undefined) return false
  return isPssSignature(key, prepared(prefix, token.text), signature, SALT_BYTES)
}

function keyOf(issuerPublicKey: string): RsaPublicKey | undefined {
  const bytes = fromBase64url(issuerPublicKey)
  if (bytes?.length !== MODULUS_BYTES || (bytes[0] ?? 0) < 0x80) return undefined
  const key = rsaPublicKey(bytes)
  return isEven(key.modulus) ? undefined : key
}

/** RFC 9474 §4.1 (PrepareRandomize). */
function prepared(prefix: Uint8Array, text: string): Uint8Array {
  const message = utf8(text)
  const whole = new Uint8Array(prefix.length + message.length)
  whole.set(prefix)
  whole.set(message, prefix.length)
  return whole
}
