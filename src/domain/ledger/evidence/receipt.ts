import type { AccountId, CommunityId, TransferId } from '@/domain/shared/ids'

/** 回执: what the installation signs for a transfer as soon as it stands, before it is sealed. */
export interface CoinReceipt {
  readonly communityId: CommunityId
  readonly transferId: TransferId
  /** Absent for a write-off, which touches no holder. */
  readonly account?: AccountId
  /** The account's version after it; 0 without an account. */
  readonly version: number
  /** base64url, 32 bytes. */
  readonly leafHash: string
}

/** The text under the signature (Ed25519 over its UTF-8): one fact a line, so that a phone can show what was promised. */
export const receiptText = ({ communityId, transferId, account, version, leafHash }: CoinReceipt): string =>
  ['yslb-coin-receipt/1', communityId, transferId, account ?? '-', String(version), leafHash, ''].join('\n')
