import { writeSync } from 'node:fs'
import { assert } from '@/domain/shared/result'
import { sqliteStore } from '@server/adapters/sqlite/sqlite-store'
import type { StoredDocument } from '@server/ports/document-store'

/** Run as its own process: writes until it is killed, and says each acknowledged entry on standard output. */
interface Counter extends StoredDocument {
  readonly count: number
}

const WRITERS = 8
const [file, run] = process.argv.slice(2)
assert(file !== undefined && run !== undefined, 'usage: crash-writer <file> <run>')
const store = sqliteStore({ file, readModels: [] })

async function write(writer: number): Promise<never> {
  for (let index = 0; ; index++) {
    const id = `${String(run)}-${writer}-${index}`
    await store.transact(async tx => {
      // Two counters and an entry: all three or none.
      for (const side of ['debit', 'credit']) {
        const counter = await tx.get<Counter>('counters', `${side}-${writer}`)
        await tx.put('counters', { _id: `${side}-${writer}`, communityId: 'c1', schemaVersion: 1, count: (counter?.count ?? 0) + 1 })
      }
      await tx.insert('entries', { _id: id, communityId: 'c1', schemaVersion: 1, writer, text: '笔'.repeat(200) })
    })
    writeSync(1, `${id}\n`)
  }
}

void Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(writer)))
