import { ed25519 } from '@noble/curves/ed25519.js'
import { isPssSigned } from './rsa-pss'
import { isSoundKey } from './sound-key'
import type { SignatureChecks } from './signature-checks'

/** Plain arithmetic: phones and old browsers. Needs BigInt. */
export const nobleChecks: SignatureChecks = {
  name: 'noble',
  parallel: 1,
  isTokenSigned: (key, message, signature) => Promise.resolve(isPssSigned(key, message, signature)),
  isSigned: (key, message, signature) => Promise.resolve(isEd25519Signed(key, message, signature))
}

function isEd25519Signed(key: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  try {
    // Strict as RFC 8032 has it: one spelling for every key and every signature.
    return isSoundKey(key) && ed25519.verify(signature, message, key, { zip215: false })
  } catch {
    return false
  }
}
