import { isAccount, isBalanceDay, isEnd, isHeader, isLine, isSeal, isTransfer, type Account, type BalanceDay, type ExportHeader, type Seal, type Transfer } from './format'
import type { Findings } from './findings'

export interface Export {
  readonly header: ExportHeader
  readonly transfers: ReadonlyMap<string, Transfer>
  readonly accounts: ReadonlyMap<string, Account>
  /** By number. */
  readonly seals: readonly Seal[]
  readonly days: readonly BalanceDay[]
}

/** Lines of a file, one after the other. */
export type Lines = Iterable<string> | AsyncIterable<string>

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

/** Reads what is of the ledger and passes over the rest; undefined if it is no export at all. */
export async function readExport(lines: Lines, findings: Findings): Promise<Export | undefined> {
  const reader = new Reader(findings)
  for await (const line of lines) {
    if (line !== '' && !reader.read(line)) break
  }
  return reader.result
}

class Reader {
  private header: ExportHeader | undefined
  private readonly transfers = new Map<string, Transfer>()
  private readonly accounts = new Map<string, Account>()
  private readonly seals: Seal[] = []
  private readonly days: BalanceDay[] = []
  private documents = 0
  private ended = false
  private readonly findings: Findings

  constructor(findings: Findings) {
    this.findings = findings
  }

  /** False where reading on is in vain. */
  read(line: string): boolean {
    const value = parsed(line)
    if (this.header === undefined) {
      if (isHeader(value)) this.header = value
      else this.findings.find('NOT_AN_EXPORT', '')
      return this.header !== undefined
    }
    if (isLine(value)) this.take(value.collection, value.document)
    else if (isEnd(value) && value.documents === this.documents) this.ended = true
    else this.findings.find('MALFORMED', line.slice(0, 60))
    return true
  }

  get result(): Export | undefined {
    const { header, transfers, accounts, seals, days } = this
    if (header === undefined) return undefined
    if (!this.ended) this.findings.find('CUT_OFF', '')
    return { header, transfers, accounts, seals: seals.sort((a, b) => a.number - b.number), days }
  }

  private take(collection: string, document: object): void {
    this.documents += 1
    const id = String((document as { readonly _id?: unknown })._id)
    switch (collection) {
      case 'transfers':
        if (!isTransfer(document)) return this.findings.find('MALFORMED', id)
        if (this.transfers.has(document._id)) this.findings.find('KEY_TWICE', document._id)
        this.transfers.set(document._id, document)
        return
      case 'accounts':
        return isAccount(document) ? void this.accounts.set(document.id, document) : this.findings.find('MALFORMED', id)
      case 'seals':
        return isSeal(document) ? void this.seals.push(document) : this.findings.find('MALFORMED', id)
      case 'balanceDays':
        return isBalanceDay(document) ? void this.days.push(document) : this.findings.find('MALFORMED', id)
    }
  }
}
