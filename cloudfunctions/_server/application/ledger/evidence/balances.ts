import { TRACKS, type Track } from '@/domain/ledger/account'
import { balanceBody, noteOf, originOf } from '@/domain/ledger/evidence/checkpoint'
import { addEffects, type Effect } from '@/domain/ledger/evidence/supply'
import { sumLeaf, sumRoot, type NegativeBalance, type SumNode } from '@/domain/ledger/evidence/sum-tree'
import { toBase64url } from '@/domain/shared/base64url'
import { dayOf, type Day, type Instant } from '@/domain/shared/instant'
import { assert, err, ok, type Result } from '@/domain/shared/result'
import type { Reader } from '@server/pipeline/context'
import type { Chance } from '@server/ports/chance'
import type { Digest } from '@server/ports/digest'
import type { Transaction } from '@server/ports/document-store'
import type { LedgerSigner } from '@server/ports/ledger-signer'
import {
  BALANCE_DAYS, BALANCE_PARTS, balanceDayIdOf, balanceDaysNewestFirst, balancePartIdOf,
  type BalanceDayDocument, type BalancePart, type BalancePartDocument, type BalanceRow, type SealDocument, type TrackBalances
} from './documents'
import { headOf, sealsBetween } from './read-log'

/** Rows of one part; a power of two, so that a path through parts is the path through the whole. */
export const PART_ROWS = 512
/** Written in one transaction with the day itself. */
const PARTS_MAX = 80
const SECRET_BYTES = 32

type BalanceReader = Pick<Reader, 'get' | 'list'>

/** Balances of one day, ready to be written. */
export interface BalancePlan {
  readonly day: BalanceDayDocument
  readonly parts: readonly BalancePartDocument[]
}

export interface BalanceTools {
  readonly digest: Digest
  readonly chance: Chance
  readonly signer: LedgerSigner | undefined
}

export const lastBalanceDay = async (reader: BalanceReader, communityId: string): Promise<BalanceDayDocument | undefined> =>
  (await reader.list<BalanceDayDocument>(balanceDaysNewestFirst, [communityId], { limit: 1 })).items[0]

/** The rows that a day was made of, by account. */
export async function rowsOf(reader: Pick<Reader, 'get'>, { communityId, day, tracks }: BalanceDayDocument): Promise<readonly BalanceRow[]> {
  const ids = TRACKS.flatMap((track) => tracks[track].parts.map((_part, index) => balancePartIdOf(communityId, day, track, index)))
  const parts = await Promise.all(ids.map((id) => reader.get<BalancePartDocument>(BALANCE_PARTS, id)))
  return parts.flatMap((part) => {
    assert(part !== undefined, 'a day has all its parts')
    return part.rows
  })
}

/** All holders' balances at a seal: those of the last day, and what has been sealed since. Stored balances are not asked. */
export async function foldTo(reader: BalanceReader, communityId: string, head: SealDocument): Promise<readonly Effect[]> {
  const before = await lastBalanceDay(reader, communityId)
  const rows = before === undefined ? [] : await rowsOf(reader, before)
  const since = (before?.seal ?? 0) + 1
  const more: BalanceRow[] = []
  if (since <= head.number) for await (const seal of sealsBetween(reader, communityId, since, head.number)) more.push(...seal.effects)
  return addEffects([], [...rows, ...more].map(([account, available, held]) => ({ account, available, held })))
}

/** What today's balances would be; undefined where they stand already or nothing is sealed, an error where one is negative. */
export async function planBalances(reader: BalanceReader, communityId: string, now: Instant, tools: BalanceTools): Promise<Result<BalancePlan | undefined, NegativeBalance>> {
  const day = dayOf(now)
  const head = await headOf(reader, communityId)
  if (head === undefined || (await reader.get(BALANCE_DAYS, balanceDayIdOf(communityId, day))) !== undefined) return ok(undefined)
  const effects = await foldTo(reader, communityId, head)
  const secret = tools.chance.secret(SECRET_BYTES)
  const trees = TRACKS.map((track) => treeOf(effects.filter(({ account }) => account.endsWith(`:${track}`)), secret, tools.digest))
  const negative = trees.find((tree) => !tree.ok)
  if (negative !== undefined && !negative.ok) return negative
  const tracks = Object.fromEntries(TRACKS.map((track, at) => [track, balancesOf(trees[at])])) as Record<Track, TrackBalances>
  const parts = TRACKS.flatMap((track, at) => partDocuments(communityId, day, track, rowsIn(trees[at])))
  assert(parts.length <= PARTS_MAX, `balances of a day fit in ${PARTS_MAX} parts`)
  return ok({ day: dayDocument({ communityId, day, now, head, tracks, secret }, tools), parts })
}

interface Tree {
  readonly balances: TrackBalances
  readonly rows: readonly (readonly BalanceRow[])[]
}

const balancesOf = (tree: Result<Tree, NegativeBalance> | undefined): TrackBalances => {
  assert(tree?.ok === true, 'every track has its tree')
  return tree.value.balances
}
const rowsIn = (tree: Result<Tree, NegativeBalance> | undefined): Tree['rows'] => (tree?.ok === true ? tree.value.rows : [])

export const saltOf = (digest: Digest, secret: string, account: string): string => digest.hmacSha256(secret, account)

/** The nodes of a part's rows. */
export function nodesOf(rows: readonly BalanceRow[], secret: string, digest: Digest): Result<readonly SumNode[], NegativeBalance> {
  const nodes: SumNode[] = []
  for (const [account, available, held] of rows) {
    // Each pot for itself: a minus in one must not hide behind a plus in the other.
    const total = available < 0 || held < 0 ? -1 : available + held
    const node = sumLeaf({ account, salt: saltOf(digest, secret, account), total }, digest.sha256Bytes)
    if (!node.ok) return node
    nodes.push(node.value)
  }
  return ok(nodes)
}

function treeOf(effects: readonly Effect[], secret: string, digest: Digest): Result<Tree, NegativeBalance> {
  const rows: (readonly BalanceRow[])[] = []
  const parts: (BalancePart & { readonly node: SumNode })[] = []
  for (let at = 0; at < effects.length; at += PART_ROWS) {
    const part = effects.slice(at, at + PART_ROWS).map(({ account, available, held }): BalanceRow => [account, available, held])
    const nodes = nodesOf(part, secret, digest)
    if (!nodes.ok) return err(nodes.error)
    const node = sumRoot(nodes.value, digest.sha256Bytes)
    rows.push(part)
    parts.push({ first: part[0]?.[0] ?? '', sum: node.sum, root: toBase64url(node.hash), node })
  }
  const root = sumRoot(parts.map(({ node }) => node), digest.sha256Bytes)
  const balances = { root: toBase64url(root.hash), total: root.sum, accounts: effects.length, parts: parts.map(({ node: _node, ...part }) => part) }
  return ok({ balances, rows })
}

const partDocuments = (communityId: string, day: Day, track: Track, parts: Tree['rows']): readonly BalancePartDocument[] =>
  parts.map((rows, index) => ({ _id: balancePartIdOf(communityId, day, track, index), communityId, schemaVersion: 1, rows }))

interface DayFacts {
  readonly communityId: string
  readonly day: Day
  readonly now: Instant
  readonly head: SealDocument
  readonly tracks: BalanceDayDocument['tracks']
  readonly secret: string
}

function dayDocument({ communityId, day, now, head, tracks, secret }: DayFacts, { digest, signer }: BalanceTools): BalanceDayDocument {
  const origin = originOf(communityId)
  const balances = Object.fromEntries(TRACKS.map((track) => [track, { root: tracks[track].root, total: tracks[track].total, accounts: tracks[track].accounts }]))
  const body = balanceBody({ origin, day, size: head.size, balances: balances as Record<Track, { root: string; total: number; accounts: number }>, supply: head.supply })
  const note = noteOf(body, origin, signer, digest.sha256Bytes)
  return { _id: balanceDayIdOf(communityId, day), communityId, schemaVersion: 1, day, closedAt: now, seal: head.number, size: head.size, tracks, supply: head.supply, secret, note }
}

/** Writes a day's balances at once, or nothing where another was first. */
export async function writeBalances(tx: Transaction, { day, parts }: BalancePlan): Promise<boolean> {
  if ((await tx.get(BALANCE_DAYS, day._id)) !== undefined) return false
  await tx.insert(BALANCE_DAYS, day)
  for (const part of parts) await tx.insert(BALANCE_PARTS, part)
  return true
}
