import { performance } from 'node:perf_hooks'
import type { HolderAccount } from '@/domain/ledger/account'
import { chained } from '@/domain/ledger/evidence/leaf'
import { nodeDigest } from '@server/adapters/node/digest'
import { openDataFile, type CollectionTable, type DataFile, type Row } from '@server/adapters/sqlite/data-file'
import { ACCOUNTS, accountDocument, LEDGER_READ_MODELS, TRANSFERS, transferDocument } from '@server/application/ledger/documents'
import type { Contender } from './contender'
import { accountOfMove, creditMove } from './moves'

/** What one claim leaves in the file. */
interface Rows {
  readonly accountId: string
  /** Of the account before it. */
  readonly version: number
  readonly account: string
  readonly transferId: string
  readonly transfer: string
}

/** Makes rows before the clock runs, so that rules, chain and JSON cost the hand-written transaction nothing. */
class Supply {
  private readonly accounts = new Map<string, HolderAccount>()
  private moves = 0

  next(): Rows {
    const move = this.moves++
    const opened = accountOfMove(move)
    const before = this.accounts.get(opened.id) ?? opened
    const credited = creditMove(before, move)
    const { account, transfers } = chained(credited.account, [credited.transfer], nodeDigest.sha256)
    this.accounts.set(opened.id, account)
    const document = transferDocument(transfers[0] ?? credited.transfer, account.holder)
    return { accountId: opened.id, version: before.version, account: JSON.stringify(accountDocument(account)), transferId: document._id, transfer: JSON.stringify(document) }
  }
}

/**
 * The same rows into the same tables and indexes under the same settings of the same library, by statements written out by hand:
 * BEGIN, read each account and compare its version, insert the transfer, replace the account, COMMIT.
 * @param perTransaction claims that share one COMMIT.
 */
export function handWritten(file: string, perTransaction: number): Contender {
  const data = openDataFile(file, LEDGER_READ_MODELS)
  const supply = new Supply()
  // Rows for the first slice; later ones are made for half as many again as the last slice took.
  let [ready, wanted] = [[] as Rows[], 10_000]
  return {
    run(ms) {
      while (ready.length < wanted) ready.push(supply.next())
      const from = performance.now()
      let at = 0
      for (; at + perTransaction <= ready.length && performance.now() < from + ms; at += perTransaction) write(data, ready, at, at + perTransaction)
      const took = performance.now() - from
      wanted = Math.max(wanted, Math.ceil(at * 1.5))
      ready = ready.slice(at)
      return Promise.resolve({ credits: at, ms: took })
    },
    close: () => Promise.resolve(data.close())
  }
}

function write(data: DataFile, rows: readonly Rows[], from: number, to: number): void {
  const [accounts, transfers] = [data.table(ACCOUNTS), data.table(TRANSFERS)]
  data.begin.run([])
  for (let at = from; at < to; at += 1) {
    const row = rows[at]
    if (row === undefined || versionIn(accounts, row.accountId) !== row.version) throw new Error('the account is not the one that was read')
    if (transfers.insert.run([row.transferId, row.transfer]).changes !== 1) throw new Error('the transfer is there already')
    accounts.put.run([row.accountId, row.account])
  }
  data.commit.run([])
}

function versionIn(accounts: CollectionTable, id: string): number {
  const row = accounts.select.get([id]) as Row | undefined
  return row === undefined ? 0 : (JSON.parse(String(row[0])) as { readonly version: number }).version
}
