/** 账本印章: what signs receipts and checkpoints of coins. Its key is in no database; without one coins move all the same. */
export interface LedgerSigner {
  /** Ed25519 (RFC 8032), base64url: printed with the disclosure, so that phones and visitors can check. */
  readonly publicKey: string
  /** Over the UTF-8 of the text; base64url. The same text gets the same signature. */
  sign(text: string): string
}
