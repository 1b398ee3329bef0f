import { sha256 } from '@noble/hashes/sha2.js'
import { base64url, utf8 } from '@/verifier/bytes'
import type { SignatureChecks } from '@/verifier/signature-checks'
import { replayAccounts, type Record } from './accounts'
import { checkDays } from './days'
import { Findings, type Finding } from './findings'
import { TRACKS, type Legs, type Supplies, type Supply, type Transfer } from './format'
import { checkRecords } from './keys'
import { leafText } from './leaf'
import { leafHash, Log, type Hash } from './log'
import { base64, bodyOf, isSignedNote } from './notes'
import { readExport, type Export, type Lines } from './read-export'

export interface VerifyExportOptions {
  /** SHA-256; without it the one of @noble/hashes. */
  readonly hash?: Hash
  /** UTF-8; without it one that needs no platform. */
  readonly encode?: (text: string) => Uint8Array
  /** The installation's key as it was printed, base64url; without it the one that the export names. */
  readonly key?: string
}

export interface LedgerReport {
  readonly genuine: boolean
  readonly findings: readonly Finding[]
  /** All that were found; `findings` keeps a thousand. */
  readonly count: number
  readonly communityId?: string
  readonly transfers: number
  readonly sealed: number
  readonly seals: number
  /** Checkpoints whose signature was checked. */
  readonly signed: number
  /** base64url, of the last checkpoint. */
  readonly root?: string
  readonly supply?: Supplies
}

/** Replays an export of a community's coins: every root, every checkpoint, I1–I10. Whatever the lines, it answers. */
export async function verifyExport(lines: Lines, checks: SignatureChecks, { hash = sha256, encode = utf8, key }: VerifyExportOptions = {}): Promise<LedgerReport> {
  const findings = new Findings()
  const read = await readExport(lines, findings)
  if (read === undefined) return report(findings, { transfers: 0, sealed: 0, seals: 0, signed: 0 })
  const { records, supply } = replayLog(read, transfer => leafHash(encode(leafText(transfer)), hash), hash, findings)
  const signed = await checkSignatures(read, key ?? read.header.ledgerKey, checks, findings)
  checkRecords(records, findings)
  replayAccounts(records, read.accounts, findings)
  checkDays(read, records, hash, findings)
  const last = read.seals.at(-1)
  return report(findings, {
    communityId: read.header.communityId, transfers: read.transfers.size, sealed: records.filter(({ sequence }) => sequence !== undefined).length,
    seals: read.seals.length, signed, supply, ...(last === undefined ? {} : { root: last.root })
  })
}

const report = (findings: Findings, facts: Omit<LedgerReport, 'genuine' | 'findings' | 'count'>): LedgerReport =>
  ({ genuine: findings.count === 0, findings: findings.sorted, count: findings.count, ...facts })

/** The log again, leaf by leaf; at each seal its root, its checkpoint and the totals. What is not sealed follows in order. */
function replayLog({ header, transfers, seals }: Export, leafOf: (transfer: Transfer) => Uint8Array, hash: Hash, findings: Findings): { readonly records: readonly Record[]; readonly supply: Supplies } {
  const log = new Log(hash)
  const records: Record[] = []
  const taken = new Set<string>()
  const supply = { redeemable: { ...NONE }, honour: { ...NONE } }
  seals.forEach((seal, index) => {
    if (seal.number !== index + 1 || seal.first !== log.size || seal.size !== seal.first + seal.ids.length) findings.find('SEQUENCE_GAP', `${seal.number}`, log.size)
    for (const id of seal.ids) {
      const transfer = transfers.get(id)
      if (taken.has(id)) findings.find('RECORD_TWICE', id, log.size)
      if (transfer === undefined) findings.find('RECORD_MISSING', id, log.size)
      const bytes = transfer === undefined ? new Uint8Array(32) : leafOf(transfer)
      if (transfer !== undefined && !taken.has(id)) records.push({ transfer, sequence: log.size, leafHash: base64url(bytes) })
      if (transfer !== undefined) count(supply, transfer)
      taken.add(id)
      log.add(bytes)
    }
    const { root } = log
    if (base64url(root) !== seal.root) findings.find('ROOT_WRONG', `${seal.number}`, seal.first)
    if (bodyOf(seal.note) !== `yslb-ledger/${header.communityId}\n${log.size}\n${base64(root)}\n`) findings.find('CHECKPOINT_WRONG', `${seal.number}`, seal.first)
    if (!sameSupply(supply, seal.supply)) findings.find('SUPPLY_WRONG', `${seal.number}`, seal.first)
  })
  const rest = [...transfers.values()].filter(({ _id }) => !taken.has(_id)).map(transfer => ({ transfer, sequence: undefined, leafHash: base64url(leafOf(transfer)) }))
  return { records: [...records, ...rest], supply }
}

const NONE: Supply = { issued: 0, takenBack: 0, redeemed: 0, expired: 0, writtenOff: 0, moved: 0 }

type Sum = { -readonly [K in keyof Supply]: number }

interface Sums {
  readonly redeemable: Sum
  readonly honour: Sum
}

/** The community's own accounts on the track of a transfer, and of honour where it moves beside coins. */
function count(supply: Sums, { honour, ...main }: Transfer): void {
  add(supply[main.track === 'honour' ? 'honour' : 'redeemable'], main)
  if (honour !== undefined) add(supply.honour, honour)
}

/** By the names at both ends. */
function add(sum: Sum, { from, to, points }: Legs): void {
  if (from.startsWith('issuer:')) sum.issued += points
  if (to.startsWith('issuer:')) sum.takenBack += points
  sum.redeemed += signOf('redeemed:', from, to) * points
  sum.expired += signOf('expired:', from, to) * points
  sum.writtenOff -= signOf('adjustment:', from, to) * points
  sum.moved += signOf('moved:', from, to) * points
}

const signOf = (account: string, from: string, to: string): number => Number(to.startsWith(account)) - Number(from.startsWith(account))

const sameSupply = (one: Supplies, other: Supplies): boolean =>
  TRACKS.every(track => (Object.keys(NONE) as readonly (keyof Supply)[]).every(each => one[track][each] === other[track][each]))

async function checkSignatures({ seals }: Export, key: string | undefined, checks: SignatureChecks, findings: Findings): Promise<number> {
  let signed = 0
  for (const { note, number, first } of seals) {
    const sound = await isSignedNote(note, key, checks)
    if (sound === false) findings.find('SIGNATURE_WRONG', `${number}`, first)
    if (sound !== undefined) signed += 1
  }
  return signed
}
