/** One-way digests; texts are UTF-8, results base64url without padding unless bytes. */
export interface Digest {
  sha256(text: string): string
  /** 32 bytes. */
  sha256Bytes(bytes: Uint8Array): Uint8Array
  hmacSha256(secret: string, text: string): string
}
