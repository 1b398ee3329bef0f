/** Unguessable values from the platform's cryptographic source. */
export interface Chance {
  /** A new id: 22 characters of base64url, 128 bits. */
  id(): string
  /** `length` characters drawn evenly from `alphabet`. */
  code(alphabet: string, length: number): string
  /** `bytes` random bytes as base64url. */
  secret(bytes: number): string
}
