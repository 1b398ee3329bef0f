import { base64url } from './bytes'
import { nobleChecks } from './noble-checks'
import { SALT_BYTES, type SignatureChecks } from './signature-checks'
import { isSoundKey } from './sound-key'

/** What this needs of the Web Crypto API (W3C), which Node has as well. */
export type Subtle = Pick<SubtleCrypto, 'importKey' | 'verify'>

const PARALLEL = 64

/**
 * The platform's own cryptography, many checks at a time. Undefined where it does not do what it is asked, so that the caller
 * takes `nobleChecks`; where only Ed25519 is missing (browsers before 2025), that half is done by plain arithmetic.
 */
export async function webCryptoChecks(subtle: Subtle | undefined): Promise<SignatureChecks | undefined> {
  if (subtle === undefined || !(await knowsPss(subtle))) return undefined
  const tokenCheck = tokenChecker(subtle)
  const isSigned: SignatureChecks['isSigned'] = (await knowsEd25519(subtle)) ? (key, message, signature) => isEd25519Signed(subtle, key, message, signature) : nobleChecks.isSigned
  return { name: 'webcrypto', parallel: PARALLEL, isTokenSigned: tokenCheck, isSigned }
}

/** A board has one issuer; its key is read once. */
function tokenChecker(subtle: Subtle): SignatureChecks['isTokenSigned'] {
  const keys = new Map<string, Promise<CryptoKey>>()
  return async (modulus, message, signature) => {
    const n = base64url(modulus)
    const key = keys.get(n) ?? importModulus(subtle, n)
    keys.set(n, key)
    try {
      return await subtle.verify({ name: 'RSA-PSS', saltLength: SALT_BYTES }, await key, signature.slice(), message.slice())
    } catch {
      return false
    }
  }
}

const importModulus = (subtle: Subtle, n: string): Promise<CryptoKey> =>
  subtle.importKey('jwk', { kty: 'RSA', alg: 'PS384', n, e: 'AQAB' }, { name: 'RSA-PSS', hash: 'SHA-384' }, false, ['verify'])

async function isEd25519Signed(subtle: Subtle, key: Uint8Array, message: Uint8Array, signature: Uint8Array): Promise<boolean> {
  if (!isSoundKey(key)) return false
  try {
    return await subtle.verify('Ed25519', await subtle.importKey('raw', key.slice(), 'Ed25519', false, ['verify']), signature.slice(), message.slice())
  } catch {
    return false
  }
}

/** Any odd number of 2048 bits can be read as a modulus. */
const PROBE_MODULUS = new Uint8Array(256).fill(0xff)

async function knowsPss(subtle: Subtle): Promise<boolean> {
  try {
    await importModulus(subtle, base64url(PROBE_MODULUS))
    return true
  } catch {
    return false
  }
}

/** RFC 8032 §7.1, TEST 1: the empty message. */
const TEST_KEY = 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a'
const TEST_SIGNATURE = 'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b'

const fromHex = (hex: string): Uint8Array => Uint8Array.from({ length: hex.length / 2 }, (_, at) => Number.parseInt(hex.slice(2 * at, 2 * at + 2), 16))

const knowsEd25519 = (subtle: Subtle): Promise<boolean> => isEd25519Signed(subtle, fromHex(TEST_KEY), new Uint8Array(0), fromHex(TEST_SIGNATURE))
