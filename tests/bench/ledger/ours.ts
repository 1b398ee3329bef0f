import { performance } from 'node:perf_hooks'
import { nodeDigest } from '@server/adapters/node/digest'
import { sqliteStore } from '@server/adapters/sqlite/sqlite-store'
import { ACCOUNTS, LEDGER_READ_MODELS, type AccountDocument } from '@server/application/ledger/documents'
import { postTransfers } from '@server/application/ledger/post-transfers'
import type { Contender } from './contender'
import { accountOfMove, creditMove } from './moves'

/** The ledger as it runs on one machine: the store, the rules, the account's chain, `postTransfers`. */
export function ours(file: string, callers: number): Contender {
  const store = sqliteStore({ file, readModels: LEDGER_READ_MODELS })
  let moves = 0
  const credit = async (move: number): Promise<void> => {
    const opened = accountOfMove(move)
    await store.transact(async (tx) => {
      const { account, transfer } = creditMove((await tx.get<AccountDocument>(ACCOUNTS, opened.id)) ?? opened, move)
      await postTransfers({ tx, digest: nodeDigest }, account, [transfer])
    })
  }
  return {
    async run(ms) {
      const [first, from] = [moves, performance.now()]
      const caller = async (): Promise<void> => {
        while (performance.now() < from + ms) await credit(moves++)
      }
      await Promise.all(Array.from({ length: callers }, caller))
      return { credits: moves - first, ms: performance.now() - from }
    },
    close: () => store.close()
  }
}
