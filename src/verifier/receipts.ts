import { sha256 } from '@noble/hashes/sha2.js'
import { base64url, utf8 } from './bytes'
import { isReceipt, promiseText, wholeBallotText, type Manifest, type Receipt } from './format'
import type { NumberedRow } from './lines'
import type { Notes, ReceiptResult } from './report'
import type { SignatureChecks } from './signature-checks'
import { read } from './signatures'

/** Holds the receipts that voters brought against the board. */
export async function checkReceipts(receipts: readonly unknown[], rows: readonly NumberedRow[], manifest: Manifest, manifestHash: string, { checks, notes }: { readonly checks: SignatureChecks; readonly notes: Notes }): Promise<readonly ReceiptResult[]> {
  const byNumber = new Map(rows.map(row => [row.number, row]))
  const results: ReceiptResult[] = []
  for (const receipt of receipts) {
    if (!isReceipt(receipt)) {
      results.push({ number: '', state: 'foreign' })
      continue
    }
    const signed = await checks.isSigned(read(manifest.boxPublicKey), utf8(promiseText(manifestHash, receipt)), read(receipt.signature))
    results.push({ number: receipt.number, state: signed ? held(receipt, byNumber.get(receipt.number), notes) : 'foreign' })
  }
  return results
}

/** A later version than the receipt's is the voter's own doing; an earlier one, another ballot or none is not. */
function held({ number, version, ballotHash }: Receipt, line: NumberedRow | undefined, notes: Notes): ReceiptResult['state'] {
  if (line !== undefined && line.row.version > version) return 'kept'
  if (line !== undefined && line.row.version < version) notes.find('OLD_VERSION', line.at, number)
  else if (line === undefined || base64url(sha256(utf8(wholeBallotText(line.row)))) !== ballotHash) notes.find('PROMISE_BROKEN', line?.at, number)
  else return 'kept'
  return 'broken'
}
