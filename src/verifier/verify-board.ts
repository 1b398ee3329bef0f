import { sha256 } from '@noble/hashes/sha2.js'
import { base64url, utf8 } from './bytes'
import { canonical } from './canonical'
import { isBoard, isHeader, isManifest, isWithheld, shortCode, type Board, type Header, type Manifest } from './format'
import { readLines, type Lines } from './lines'
import { Pace, type PaceOptions } from './pace'
import { checkReceipts } from './receipts'
import { Notes, type Facts, type ReceiptResult, type Report } from './report'
import type { SignatureChecks } from './signature-checks'
import { checkSignatures, SIGNATURE_WEIGHT } from './signatures'
import { checkSums } from './sums'

export interface VerifyOptions extends PaceOptions {
  /** As printed on the notice: whole, or their first twelve characters; blanks do not matter. */
  readonly announced?: { readonly manifestHash?: string; readonly root?: string }
  /** 投票回执 that voters brought, as JSON values. */
  readonly receipts?: readonly unknown[]
}

/** Recounts the text of a board.json. Whatever the text, it answers; it rejects only if `breathe` does. */
export async function verifyBoard(text: string, checks: SignatureChecks, options: VerifyOptions = {}): Promise<Report> {
  return verifyParsed(parsed(text), checks, options)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The same over the value of such a text. */
export async function verifyParsed(board: unknown, checks: SignatureChecks, options: VerifyOptions = {}): Promise<Report> {
  const notes = new Notes()
  notes.look('file')
  const [header] = isBoard(board) ? board.rows : []
  if (!isBoard(board) || header === undefined) {
    notes.find('NOT_A_BOARD')
    return notes.report({ checks: checks.name, receipts: [] })
  }
  const manifestHash = base64url(sha256(utf8(canonical(board.manifest))))
  compareAnnounced(board, manifestHash, options, notes)
  const readable = readHead(board.manifest, header, manifestHash, notes)
  if (readable === undefined) return notes.report({ checks: checks.name, receipts: [] })
  const pace = new Pace(options)
  const { facts, receipts } = await recount(board, { ...readable, manifestHash }, { checks, notes, pace, receipts: options.receipts ?? [] })
  await pace.end()
  return notes.report({ checks: checks.name, receipts, facts })
}

interface Head {
  readonly manifest: Manifest
  readonly header: Header
}

/** Without a manifest and a header nothing else can be asked; a manifest that differs is still read, so that what else is wrong is named too. */
function readHead(manifest: unknown, header: unknown, manifestHash: string, notes: Notes): Head | undefined {
  notes.look('manifest', 'header')
  if (!isManifest(manifest)) notes.find('MANIFEST_INCOMPLETE')
  if (!isHeader(header)) notes.find('HEADER_MALFORMED', 0)
  else if (header.manifestHash !== manifestHash) notes.find('MANIFEST_CHANGED')
  return isManifest(manifest) && isHeader(header) ? { manifest, header } : undefined
}

const CODE_LENGTH = 12

/** Whether a hash is the one that was announced, in full or by at least its first twelve characters. */
const isAnnounced = (hash: string, announced: string): boolean => announced.length >= CODE_LENGTH && hash.startsWith(announced)

const withoutBlanks = (text: string | undefined): string | undefined => text?.replace(/\s+/g, '') || undefined

function compareAnnounced(board: Board, manifestHash: string, { announced }: VerifyOptions, notes: Notes): void {
  const [manifest, root] = [withoutBlanks(announced?.manifestHash), withoutBlanks(announced?.root)]
  if (manifest === undefined && root === undefined) return
  notes.look('announced')
  if (manifest !== undefined && !isAnnounced(manifestHash, manifest)) notes.find('POLL_SWAPPED')
  if (root !== undefined && !isAnnounced(board.root, root)) notes.find('ROOT_NOT_ANNOUNCED')
}

interface Tools {
  readonly checks: SignatureChecks
  readonly notes: Notes
  readonly pace: Pace
  readonly receipts: readonly unknown[]
}

async function recount(board: Board, head: Head & { readonly manifestHash: string }, tools: Tools): Promise<{ readonly facts: Facts; readonly receipts: readonly ReceiptResult[] }> {
  const { manifest, header, manifestHash } = head
  const { notes, pace } = tools
  pace.expect(board.rows.length * (1 + SIGNATURE_WEIGHT))
  if (board.rows.length < header.rows) notes.find('ROW_DROPPED', undefined, `${board.rows.length} < ${header.rows}`)
  if (board.rows.length > header.rows) notes.find('ROW_ADDED', undefined, `${board.rows.length} > ${header.rows}`)
  const lines = await readLines(board.rows, head, notes, pace)
  if (lines.root !== board.root) notes.find('ROOT_WRONG')
  // Voters signed for the manifest that the header names; what is written on the board under `manifest` is compared with it apart.
  await checkSignatures(lines.phone, manifest, header.manifestHash, tools)
  const sums = checkSums(header, manifest, lines, notes)
  notes.look('root', 'rows', 'tokens', 'signatures', 'selections', 'roll', 'paper', 'tally', 'outcome')
  const receipts = await checkReceipts(tools.receipts, lines.phone, manifest, header.manifestHash, tools)
  if (receipts.some(({ state }) => state !== 'foreign')) notes.look('receipts')
  return { receipts, facts: factsOf(board, head, lines, { ...sums, manifestHash }) }
}

function factsOf(board: Board, { manifest, header }: Head, lines: Lines, { count, outcome, manifestHash }: Pick<Facts, 'count' | 'outcome' | 'manifestHash'>): Facts {
  const { phone, paper, spoiled } = lines
  const voids = phone.filter(({ row }) => row.selection === 'void').length
  return {
    question: manifest.question, pollId: manifest.pollId,
    manifestHash, manifestCode: shortCode(manifestHash),
    root: lines.root, rootCode: shortCode(lines.root),
    rows: board.rows.length, header, manifest,
    lines: { phone: phone.length, void: voids, paper: paper.length, spoiled: spoiled.length },
    count, outcome,
    withheld: isWithheld(header, manifest)
  }
}
