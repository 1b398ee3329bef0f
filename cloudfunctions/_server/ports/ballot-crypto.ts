/** Bytes are base64url without padding, texts are UTF-8. */

/** Checks that need no secret: whoever counts, and whoever takes in. */
export interface BallotChecks {
  /** RSASSA-PSS-SHA384 with a salt of 48 bytes over `prefix ‖ text` (RFC 9474 §4.5); false also for what is no key or no signature. */
  isTokenSigned(token: { readonly issuerPublicKey: string; readonly prefix: string; readonly text: string; readonly signature: string }): boolean
  /** Ed25519 (RFC 8032); false also for what is no key or no signature. */
  isSigned(signed: { readonly publicKey: string; readonly text: string; readonly signature: string }): boolean
}

/** What only the issuer can: knows who, never what. Its keys rest sealed with a key that is in no database. */
export interface IssuerCrypto {
  /** A fresh RSA-2048 key for one poll: the modulus, and the private key sealed. `context` (the poll) is needed again to use it. */
  makeKey(context: string): Promise<{ readonly publicKey: string; readonly sealed: string }>
  /** RFC 9474 §4.3; undefined if `blinded` is no message for this key. Throws if the sealed key is not this installation's. */
  blindSign(key: { readonly sealed: string; readonly context: string }, blinded: string): string | undefined
}

/** What only the Box can: knows what, never who. */
export interface BoxCrypto {
  /** Ed25519, base64url: stands in every manifest. */
  readonly publicKey: string
  sign(text: string): string
  /** Always the same number in 0…count − 1 for the same name; nobody without the Box's key can tell which. */
  place(name: string, count: number): number
  /** `text` padded to `bytes` and sealed (AES-256-GCM), bound to `context`: equally long whatever it holds. Throws if it does not fit. */
  seal(text: string, bytes: number, context: string): string
  /** Throws if it was sealed with another key or for another context. */
  unseal(sealed: string, context: string): string
}
