import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DocumentStore, StoredDocument } from '@server/ports/document-store'
import { sqliteStore } from './sqlite-store'

const folder = mkdtempSync(join(tmpdir(), 'traceless-'))
afterAll(() => rmSync(folder, { recursive: true }))
// Every commit waits for the disk.
jest.setTimeout(30_000)

interface Block extends StoredDocument {
  readonly sealed: string
}
const BLOCKS = 40
const SEALED_BYTES = 23_000
const PAGE_BYTES = 4096

/** Equally long, and nothing in it repeats. */
const block = (number: number): Block => ({ _id: `poll:${number}`, communityId: 'c', schemaVersion: 1, sealed: randomBytes(SEALED_BYTES).toString('base64url') })
const put = (store: DocumentStore, number: number): Promise<void> => store.transact(tx => tx.put('blocks', block(number)))

async function filled(file: string): Promise<DocumentStore> {
  const store = sqliteStore({ file, readModels: [], traceless: true })
  for (let number = 0; number < BLOCKS; number += 1) await put(store, number)
  return store
}

/** Where in the file each block's content lies: the offsets of the pages that hold a piece of it. */
async function offsetsIn(store: DocumentStore, file: string): Promise<readonly (readonly number[])[]> {
  const bytes = readFileSync(file)
  const offsets: number[][] = []
  for (let number = 0; number < BLOCKS; number += 1) {
    const { sealed } = (await store.get<Block>('blocks', `poll:${number}`)) ?? block(number)
    const pieces = Array.from({ length: Math.floor(sealed.length / PAGE_BYTES) }, (_, piece) => sealed.slice(piece * PAGE_BYTES + 600, piece * PAGE_BYTES + 640))
    offsets.push(pieces.map(piece => bytes.indexOf(piece)))
  }
  return offsets
}

test('blocks of equal length are written where they lie, however often and in whatever order', async () => {
  const file = join(folder, 'in-place.db')
  const store = await filled(file)
  const before = await offsetsIn(store, file)
  const size = statSync(file).size
  expect(before.flat().filter(offset => offset < 0)).toEqual([])
  for (let change = 0; change < 300; change += 1) await put(store, (change * 17 + (change % 7)) % BLOCKS)
  expect(await offsetsIn(store, file)).toEqual(before)
  expect(statSync(file).size).toBe(size)
  await store.close()
})

test('several changed together lie there as well', async () => {
  const file = join(folder, 'together.db')
  const store = await filled(file)
  const before = await offsetsIn(store, file)
  await Promise.all(Array.from({ length: 200 }, (_, change) => put(store, (change * 7) % BLOCKS)))
  expect(await offsetsIn(store, file)).toEqual(before)
  await store.close()
})

test('no log is written, and the journal is empty after every commit', async () => {
  const file = join(folder, 'journal.db')
  const store = await filled(file)
  for (let change = 0; change < 20; change += 1) {
    await put(store, change)
    const journal = `${file}-journal`
    expect(existsSync(journal) ? statSync(journal).size : 0).toBe(0)
  }
  expect(readdirSync(folder).filter(name => name.startsWith('journal.db')).sort()).toEqual(['journal.db', 'journal.db-journal'])
  await store.close()
  expect(readdirSync(folder).filter(name => name.startsWith('journal.db'))).toEqual(['journal.db'])
})

test('what was replaced or deleted is in no file any more', async () => {
  const file = join(folder, 'old.db')
  const store = await filled(file)
  const old = (await store.get<Block>('blocks', 'poll:3'))?.sealed ?? ''
  const gone = (await store.get<Block>('blocks', 'poll:5'))?.sealed ?? ''
  await put(store, 3)
  await store.transact(tx => tx.delete('blocks', 'poll:5'))
  const pieces = [old, gone].flatMap(text => Array.from({ length: Math.floor(text.length / 64) }, (_, piece) => text.slice(piece * 64, piece * 64 + 64)))
  const left = (): number => {
    const bytes = readdirSync(folder).filter(name => name.startsWith('old.db')).map(name => readFileSync(join(folder, name)).toString('latin1')).join('')
    return pieces.filter(piece => bytes.includes(piece)).length
  }
  expect(left()).toBe(0)
  await store.close()
  expect(left()).toBe(0)
})

test('the journal of a store that keeps a log would show the order: this test can fail', async () => {
  const file = join(folder, 'logged.db')
  const store = sqliteStore({ file, readModels: [] })
  const written: string[] = []
  for (let number = 0; number < 8; number += 1) {
    const document = block((number * 5) % 8)
    written.push(document.sealed.slice(2000, 2040))
    await store.transact(tx => tx.put('blocks', document))
  }
  const log = readFileSync(`${file}-wal`).toString('latin1')
  const places = written.map(piece => log.indexOf(piece))
  expect(places).toEqual([...places].sort((one, other) => one - other))
  await store.close()
})
