/** How signatures are checked; the rest of a recount does not know by whom. Nothing here throws for what is merely wrong: a bad key is no signature. */
export interface SignatureChecks {
  readonly name: 'webcrypto' | 'noble'
  /** Checks that may run at the same time. */
  readonly parallel: number
  /** RSASSA-PSS with SHA-384, MGF1 with SHA-384, a salt of 48 bytes and exponent 65537 (RFC 8017 §8.1.2), under the modulus `key`. */
  isTokenSigned(key: Uint8Array, message: Uint8Array, signature: Uint8Array): Promise<boolean>
  /** Ed25519 (RFC 8032 §5.1.7). */
  isSigned(key: Uint8Array, message: Uint8Array, signature: Uint8Array): Promise<boolean>
}

/** The least modulus of an issuer's key: 2048 bits. */
export const MODULUS_BYTES_MIN = 256
export const SALT_BYTES = 48
