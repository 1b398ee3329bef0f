import { createPrivateKey, createPublicKey, sign } from 'node:crypto'
import type { ClueView, SpotChecks, Watch, WatchCase } from '@/contract/coin-watch'
import type { Honours } from '@/contract/honours'
import type { EntryDetail } from '@/contract/ledger-entry'
import type { Checkpoint, ConsistencyProof, InclusionProof, LedgerHealth, Receipt } from '@/contract/ledger-evidence'
import { sha256 } from '@/crypto/sha256'
import { canonicalJson } from '@/domain/ballot/canonical-json'
import { shortCodeOf } from '@/domain/ballot/secret/board'
import { checkpointBody, noteOf, originOf, verifierKeyOf, type NoteSigner } from '@/domain/ledger/evidence/checkpoint'
import { receiptText } from '@/domain/ledger/evidence/receipt'
import { toBase64url } from '@/domain/shared/base64url'
import { asId, type AccountId, type CommunityId, type TransferId } from '@/domain/shared/ids'
import { instant, type Day } from '@/domain/shared/instant'
import { consistencyProof, inclusionPath, leafHash, merkleRoot } from '@/domain/shared/merkle'
import { utf8 } from '@/domain/shared/utf8'
import { NOW_MS, sampleMembership } from './test-platform'

const COMMUNITY = sampleMembership().communityId
const AT = instant(NOW_MS - 2 * 86_400_000)
/** An Ed25519 key of 32 equal bytes, in the frame that Node reads (RFC 8410 §7). */
const KEY = createPrivateKey({ key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.alloc(32, 7)]), format: 'der', type: 'pkcs8' })
const signer: NoteSigner = { publicKey: createPublicKey(KEY).export({ format: 'jwk' }).x ?? '', sign: text => sign(null, Buffer.from(text, 'utf8'), KEY).toString('base64url') }

/** A ledger of so many records that were really hashed and signed; the one that pages show is the third. */
const OWN = 2
const idOf = (index: number): string => `award:claim:k${index}:${COMMUNITY}:h:3-12.1`
const leafOf = (index: number): string => canonicalJson({ format: 'yslb-coin/1', community: COMMUNITY, id: idOf(index), kind: 'award', track: 'redeemable', points: 5 })
const leavesOf = (size: number): readonly Uint8Array[] => Array.from({ length: size }, (_, index) => utf8(leafOf(index)))
const joined = (hashes: readonly Uint8Array[]): string => toBase64url(Uint8Array.from(hashes.flatMap(hash => [...hash])))

export const OWN_TRANSFER = idOf(OWN)

export function genuineCheckpoint(size: number): Checkpoint {
  const [root, origin] = [merkleRoot(leavesOf(size), sha256), originOf(COMMUNITY)]
  const text = noteOf(checkpointBody(origin, size, root), origin, signer, sha256)
  return { text, number: 3, size, root: toBase64url(root), sealedAt: AT, code: shortCodeOf(toBase64url(root)), signed: true, key: verifierKeyOf(origin, signer.publicKey, sha256) }
}

export function genuineReceipt(): Receipt {
  const account = asId<AccountId>(`account:household:${COMMUNITY}:h:3-12`)
  const hash = toBase64url(leafHash(utf8(leafOf(OWN)), sha256))
  const text = receiptText({ communityId: asId<CommunityId>(COMMUNITY), transferId: asId<TransferId>(OWN_TRANSFER), account, version: 1, leafHash: hash })
  return { transferId: OWN_TRANSFER, account, version: 1, leafHash: hash, leaf: leafOf(OWN), signed: true, text, signature: signer.sign(text), publicKey: signer.publicKey }
}

export const genuineProof = (size: number): InclusionProof => ({
  transferId: OWN_TRANSFER, leaf: leafOf(OWN), sequence: OWN, size, path: joined(inclusionPath(leavesOf(size), OWN, sha256)), checkpoint: genuineCheckpoint(size)
})

export const genuineGrowth = (from: number, size: number): ConsistencyProof => ({ from, size, proof: joined(consistencyProof(leavesOf(size), from, sha256)), checkpoint: genuineCheckpoint(size) })

export const sampleEntry = (change: Partial<EntryDetail> = {}): EntryDetail => ({
  transferId: OWN_TRANSFER, at: AT, kind: 'award', track: 'redeemable', points: 5, balanceAfter: 86, rule: { id: 'ENV02', version: 1 },
  item: { code: 'ENV02', name: '参加集中清扫', points: 5, unit: 'time', dimension: 'environment' }, quantity: 1, deed: { kind: 'claim', source: 'k2' },
  approvedBy: ['汪志强', '程秀英'], correctedBy: [], ...change
})

const supply = { issued: 1260, takenBack: 10, redeemed: 320, expired: 0, writtenOff: 0, moved: 0, inCirculation: 930 } as const
export const sampleHealth = (change: Partial<LedgerHealth> = {}): LedgerHealth => ({
  invariants: ['I1', 'I2', 'I3', 'I4', 'I5', 'I6', 'I7', 'I8', 'I9', 'I10', 'I11', 'I12'].map(invariant => ({ invariant, state: 'holds' })),
  checkedAt: instant(Date.parse('2026-04-16T02:00:00+08:00')), checkpoint: genuineCheckpoint(11), waiting: 2, canSign: true,
  supply: [{ track: 'redeemable', ...supply }, { track: 'honour', ...supply, redeemed: 0, inCirculation: 1250 }], balancesOf: '2026-04-15' as Day, ...change
})

const day = (text: string): Day => text as Day
export const sampleHonours = (change: Partial<Honours> = {}): Honours => ({
  rows: Array.from({ length: 20 }, (_, index) => ({
    honourId: `honour:${index}`, ...(index % 3 === 0 ? {} : { nickname: `桥头老樟${index}` }), unitName: `${1 + (index % 5)}组`, deedName: '参加集中清扫', dimension: 'environment' as const, on: day('2026-04-14'), mine: index === 1
  })),
  nextCursor: '20', deeds: [{ transferId: OWN_TRANSFER, name: '参加集中清扫', on: day('2026-04-14') }, { transferId: 'award:2', name: '邻里帮扶', on: day('2026-04-02') }], mayHide: false,
  own: { shape: { kind: 'nickname', nickname: '桥头老樟1' }, deedName: '参加集中清扫', on: day('2026-04-14') }, ...change
})

const watchCase = (index: number): WatchCase => ({
  transferId: `award:${index}`, at: AT, coins: 5, itemName: '参加集中清扫', quantity: 1, householdNo: '3组12号', who: '程大山', on: day('2026-04-10'), verifiedBy: '汪志强', reviewedBy: '程秀英'
})
const clue = (kind: ClueView['kind'], count: number): ClueView => ({
  kind, count, of: count + 4, people: [{ personId: 'p', name: '汪志强' }], household: { householdId: 'h', no: '3组12号' }, on: day('2026-04-10'), cases: Array.from({ length: Math.min(20, count) }, (_, index) => watchCase(index))
})
export const sampleWatch = (change: Partial<Watch> = {}): Watch => ({
  month: '2026-04', credits: 132, cut: false, clues: [clue('oneToOne', 7), clue('burst', 46), clue('householdDay', 5), clue('round', 12)],
  relations: [{ relationId: 'r', name: '汪志强', householdNo: '3组8号' }], deciders: [], ...change
})

export const sampleSpotChecks = (change: Partial<SpotChecks> = {}): SpotChecks => ({
  month: '2026-03', from: day('2026-04-01'), draw: { seed: 'A'.repeat(43), code: shortCodeOf('A'.repeat(43)), number: 4, sealedAt: AT, of: 132 },
  cases: Array.from({ length: 7 }, (_, index) => (index === 0 ? { ...watchCase(index), result: { kind: 'true' as const, words: '问过同组三户，都说在场', by: '胡建军', at: AT } } : watchCase(index))), ...change
})
