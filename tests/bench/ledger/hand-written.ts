import { createHash } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import { openDataFile, type CollectionTable, type Row } from '@server/adapters/sqlite/data-file'
import { ACCOUNTS, LEDGER_READ_MODELS, TRANSFERS } from '@server/application/ledger/documents'
import type { Contender } from './contender'
import { BEGAN, COINS, COMMITMENT, HOUSEHOLDS, REVIEWERS, RULE, VILLAGE } from './moves'

/** The account's row as this code knows it. */
interface Account {
  readonly available: number
  readonly honour: number
  readonly version: number
  readonly chain?: { readonly version: number; readonly hash: string }
}

const BUCKET = '2026Q3'
const NOTHING: Account = { available: 0, honour: 0, version: 0 }

/**
 * The same rows in the same tables with the same indexes, under the same settings of the same library, by one transaction that
 * knows nothing but crediting a claim: BEGIN, read the account, add, hash, insert the transfer, replace the account, COMMIT. No
 * rule, no check, no retry; texts are pasted together.
 * @param perTransaction claims that share one COMMIT.
 */
export function handWritten(file: string, perTransaction: number): Contender {
  const data = openDataFile(file, LEDGER_READ_MODELS)
  let moves = 0
  return {
    run(ms) {
      const [first, from] = [moves, performance.now()]
      const [accounts, transfers] = [data.table(ACCOUNTS), data.table(TRANSFERS)]
      while (performance.now() < from + ms) {
        data.begin.run([])
        for (let left = perTransaction; left > 0; left -= 1) credit(accounts, transfers, moves++)
        data.commit.run([])
      }
      return Promise.resolve({ credits: moves - first, ms: performance.now() - from })
    },
    close: () => Promise.resolve(data.close())
  }
}

function credit(accounts: CollectionTable, transfers: CollectionTable, move: number): void {
  const household = `yunxi:h:${move % HOUSEHOLDS}`
  const id = `account:household:${household}`
  const row = accounts.select.get([id]) as Row | undefined
  const { available, honour, version, chain } = row === undefined ? NOTHING : (JSON.parse(String(row[0])) as Account)
  const [after, risen, next] = [available + COINS, honour + COINS, version + 1]
  const deed = `claim:yunxi:c:${String(move).padStart(9, '0')}`
  const at = BEGAN + move * 1000
  const approvers = `["${REVIEWERS.join('","')}"]`
  const before = `{"available":${available},"held":0,"honour":${honour}}`
  const now = `{"available":${after},"held":0,"honour":${risen}}`
  const lots = `[{"bucket":"${BUCKET}","points":${COINS}}]`
  const previous = chain === undefined ? '' : `,"previous":"${chain.hash}"`
  const by = REVIEWERS[1] ?? ''
  const legs = `"from":"issuer:${VILLAGE}:redeemable"`
  const beside = `{"from":"issuer:${VILLAGE}:honour","points":${COINS},"to":"${id}:honour"}`
  const leaf = `{"approvers":${approvers},"at":${at},"by":"${by}","commitment":"${COMMITMENT}","community":"${VILLAGE}","deed":"${deed}","format":"yslb-coin/1",${legs},"honour":${beside},"id":"award:${deed}","kind":"award","points":${COINS},"posting":{"account":"${id}","after":${now},"before":${before},"lots":${lots}${previous},"version":${next}},"rule":{"id":"${RULE.id}","version":${RULE.version}},"to":"${id}:redeemable:available","track":"redeemable"}`
  const hash = createHash('sha256').update(`\0${leaf}`, 'utf8').digest('base64url')
  const position = `${at}:${String(next).padStart(9, '0')}`
  const done = transfers.insert.run([`award:${deed}`, `{"_id":"award:${deed}","schemaVersion":1,"holderKey":"household:${household}","position":"${position}","communityId":"${VILLAGE}","track":"redeemable",${legs},"to":"${id}:redeemable:available","posting":{"account":"${id}","version":${next},"before":${before},"after":${now},"lots":${lots}${previous}},"honour":${beside},"id":"award:${deed}","kind":"award","points":${COINS},"rule":{"id":"${RULE.id}","version":${RULE.version}},"deed":"${deed}","by":"${by}","approvers":${approvers},"at":${at},"commitment":"${COMMITMENT}"}`])
  if (done.changes !== 1) throw new Error('the transfer is there already')
  accounts.put.run([id, `{"_id":"${id}","schemaVersion":1,"id":"${id}","communityId":"${VILLAGE}","holder":{"kind":"household","id":"${household}"},"available":${after},"held":0,"honour":${risen},"lots":[{"bucket":"${BUCKET}","available":${after},"held":0}],"version":${next},"chain":{"version":${next},"hash":"${hash}"}}`])
}
