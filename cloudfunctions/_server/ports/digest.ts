/** One-way digests; base64url without padding. */
export interface Digest {
  sha256(text: string): string
  hmacSha256(secret: string, text: string): string
}
