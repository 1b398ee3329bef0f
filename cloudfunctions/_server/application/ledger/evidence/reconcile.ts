import { TRACKS } from '@/domain/ledger/account'
import { brokenChains } from '@/domain/ledger/evidence/broken-chains'
import { hashOfRange, tilesOf } from '@/domain/ledger/evidence/log-tiles'
import { inCirculation } from '@/domain/ledger/evidence/supply'
import { violations } from '@/domain/ledger/violations'
import { toBase64url } from '@/domain/shared/base64url'
import type { Instant } from '@/domain/shared/instant'
import { accountsOfCommunity, transfersOfCommunity, type AccountDocument, type TransferDocument } from '@server/application/ledger/documents'
import { listAll } from '@server/application/shared/list-all'
import type { Reader } from '@server/pipeline/context'
import type { Digest } from '@server/ports/digest'
import type { LedgerHealthDocument, SealDocument } from './documents'
import { foldTo } from './balances'
import { headOf, loadTiles, sealsBetween } from './read-log'
import { brokenAround } from './reconcile-around'

/** More than this is replayed by `npm run verify` on an export, not by a nightly job with a minute to spend. */
export const REPLAYED_MAX = 20_000
const BROKEN_SHOWN = 20

type Broken = LedgerHealthDocument['broken'][number]

/** Checks what is stored of a community's ledger against its invariants (I1–I12) and its accounts' chains; changes nothing. */
export async function reconcile(reader: Reader, communityId: string, now: Instant, digest: Digest): Promise<LedgerHealthDocument> {
  const counts = await reader.countBy(transfersOfCommunity, [communityId])
  const transfers = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const replayed = transfers <= REPLAYED_MAX
  const broken = [...(replayed ? await replay(reader, communityId, digest) : []), ...(await brokenLog(reader, communityId, digest, replayed))]
  return { _id: communityId, communityId, schemaVersion: 1, checkedAt: now, transfers, replayed, broken: broken.slice(0, BROKEN_SHOWN) }
}

/** Accounts are read first: what moved since is left out by its version, so that coins in motion are no finding. */
async function replay(reader: Reader, communityId: string, digest: Digest): Promise<readonly Broken[]> {
  const accounts = await listAll<AccountDocument>(reader, accountsOfCommunity, [communityId])
  const versions = new Map(accounts.map(({ id, version }) => [id, version]))
  const transfers = await listAll<TransferDocument>(reader, transfersOfCommunity, [communityId])
  const isSettled = ({ posting }: TransferDocument): boolean => posting === undefined || posting.version <= (versions.get(posting.account) ?? 0)
  const settled = transfers.filter(isSettled)
  return [
    ...violations({ accounts, transfers: settled, later: transfers.filter((transfer) => !isSettled(transfer)) }),
    ...brokenChains(settled, digest.sha256),
    ...(await brokenAround(reader, communityId, transfers))
  ]
}

/** I8: numbers, sequences and the root follow from each other. I9: what is in circulation is what holders have. */
async function brokenLog(reader: Reader, communityId: string, digest: Digest, whole: boolean): Promise<readonly Broken[]> {
  const head = await headOf(reader, communityId)
  if (head === undefined) return []
  const holders = await foldTo(reader, communityId, head)
  const totals = TRACKS.map((track) => holders.filter(({ account }) => account.endsWith(`:${track}`)).reduce((sum, { available, held }) => sum + available + held, 0))
  return [
    ...(await isRootOfTiles(reader, head, digest) ? [] : [{ invariant: 'I8' as const, at: head._id }]),
    ...(whole ? await brokenSequence(reader, head) : []),
    ...TRACKS.flatMap((track, at) => (inCirculation(head.supply[track]) === totals[at] ? [] : [{ invariant: 'I9' as const, at: `${head._id}:${track}` }]))
  ]
}

async function isRootOfTiles(reader: Reader, { communityId, size, root }: SealDocument, digest: Digest): Promise<boolean> {
  const whole = [0, size] as const
  const tileOf = await loadTiles(reader, communityId, tilesOf([whole]))
  return toBase64url(hashOfRange(whole, tileOf, digest.sha256Bytes)) === root
}

async function brokenSequence(reader: Reader, head: SealDocument): Promise<readonly Broken[]> {
  const seen = new Set<string>()
  const broken: Broken[] = []
  let size = 0
  for await (const seal of sealsBetween(reader, head.communityId, 1, head.number)) {
    const again = seal.ids.some((id) => seen.has(id))
    if (again || seal.first !== size || seal.size !== size + seal.ids.length) broken.push({ invariant: 'I8', at: seal._id })
    seal.ids.forEach((id) => seen.add(id))
    size = seal.size
  }
  return broken
}
