import Database from 'libsql'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { BY_TIME, BY_TITLE, COLLECTION, documentStoreContract, sample, SAMPLE_MODELS, type Sample } from '@server/adapters/document-store.contract'
import type { DocumentStore } from '@server/ports/document-store'
import { DataFileDamaged } from './data-file-damaged'
import { countSql, listSql } from './read-model-sql'
import { sqliteStore } from './sqlite-store'

const folder = mkdtempSync(join(tmpdir(), 'store-'))
let files = 0
afterAll(() => rmSync(folder, { recursive: true }))

documentStoreContract('sqlite in memory', () => sqliteStore({ file: ':memory:', readModels: SAMPLE_MODELS }))
documentStoreContract('sqlite in a file', () => sqliteStore({ file: join(folder, `${++files}.db`), readModels: SAMPLE_MODELS }))
documentStoreContract('sqlite without traces', () => sqliteStore({ file: join(folder, `${++files}.db`), readModels: SAMPLE_MODELS, traceless: true }))

const insertMany = (store: DocumentStore, together: boolean): Promise<unknown> => {
  const insert = (index: number): Promise<void> => store.transact(tx => tx.insert(COLLECTION, sample(`i${index}`)))
  const indexes = Array.from({ length: 64 }, (_, index) => index)
  return together ? Promise.all(indexes.map(insert)) : indexes.reduce((before, index) => before.then(() => insert(index)), Promise.resolve())
}

test('transactions that finish together share one write to the log', async () => {
  const written = async (together: boolean): Promise<number> => {
    const file = join(folder, `${++files}.db`)
    const store = sqliteStore({ file, readModels: [] })
    const before = statSync(`${file}-wal`).size
    await insertMany(store, together)
    const grown = statSync(`${file}-wal`).size - before
    await store.close()
    return grown
  }
  const pageSize = 4096
  expect(await written(false)).toBeGreaterThan(64 * pageSize)
  expect(await written(true)).toBeLessThan(10 * pageSize)
})

test('documents are there after closing and opening again; indexes follow the declarations', async () => {
  const file = join(folder, `${++files}.db`)
  const first = sqliteStore({ file, readModels: [BY_TIME] })
  await first.transact(tx => tx.insert(COLLECTION, sample('a', { state: 'open', at: 1, title: 't', open: true })))
  await first.close()
  const second = sqliteStore({ file, readModels: [BY_TITLE] })
  expect((await second.list<Sample>(BY_TITLE, ['c1', true])).items).toHaveLength(1)
  await second.close()
  const names = inspect(file, "SELECT name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL")
  expect(names).toEqual([['list_samples_byTitle']])
})

test('lists and counts read from their index alone and never sort', async () => {
  const file = join(folder, `${++files}.db`)
  await sqliteStore({ file, readModels: SAMPLE_MODELS }).close()
  for (const model of SAMPLE_MODELS) {
    for (const continued of [false, true]) {
      const plan = explain(file, listSql(model, '"c_samples"', continued), model.equals.length + (continued ? 3 : 1))
      expect(plan).toMatch(new RegExp(`^SEARCH c_samples USING INDEX list_samples_${model.name} \\(.*\\)$`))
    }
    if (model.groupBy !== undefined) {
      expect(explain(file, countSql(model, '"c_samples"'), model.equals.length)).toMatch(new RegExp(`^SEARCH c_samples USING (COVERING )?INDEX count_samples_${model.name} \\(.*\\)$`))
    }
  }
})

test('the file keeps ids and contents only: nothing tells in which order documents came', async () => {
  const file = join(folder, `${++files}.db`)
  const store = sqliteStore({ file, readModels: [] })
  for (const id of ['m', 'z', 'a']) await store.transact(tx => tx.insert('papers', sample(id)))
  await store.close()
  expect(inspect(file, 'PRAGMA table_info("c_papers")').map(row => row[1])).toEqual(['id', 'json'])
  expect(String(inspect(file, "SELECT sql FROM sqlite_master WHERE name = 'c_papers'")[0])).toMatch(/WITHOUT ROWID/)
  expect(inspect(file, 'SELECT id FROM "c_papers"')).toEqual([['a'], ['m'], ['z']])
})

describe('a data file that cannot be used is named, and left as it is', () => {
  const attempt = (file: string): unknown => {
    try {
      void sqliteStore({ file, readModels: SAMPLE_MODELS }).close()
      return 'opened'
    } catch (error) {
      return error instanceof DataFileDamaged ? error.problem : error
    }
  }
  const path = (): string => join(folder, `${++files}.db`)
  const filled = async (): Promise<string> => {
    const file = path()
    const store = sqliteStore({ file, readModels: SAMPLE_MODELS })
    await store.transact(async tx => {
      for (let index = 0; index < 80; index++) await tx.put(COLLECTION, sample(`i${index}`, { state: 'open', at: index, extra: 'x'.repeat(500) }))
    })
    await store.close()
    return file
  }

  test('another kind of file', () => {
    const file = path()
    writeFileSync(file, '这不是数据库 '.repeat(500))
    const before = readFileSync(file)
    expect(attempt(file)).toBe('NOT_A_DATABASE')
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  test("another program's database", () => {
    const file = path()
    inspect(file, 'CREATE TABLE theirs (a)')
    expect(attempt(file)).toBe('NOT_OURS')
  })

  test('a file of a newer version', async () => {
    const file = await filled()
    inspect(file, 'PRAGMA user_version = 2')
    expect(attempt(file)).toBe('NEWER')
  })

  test('a file with broken pages', async () => {
    const file = await filled()
    const bytes = readFileSync(file)
    bytes.fill(0xa5, 4096 * 3, 4096 * 8)
    writeFileSync(file, bytes)
    expect(attempt(file)).toBe('DAMAGED')
  })

  test('a file that another host holds', async () => {
    const file = await filled()
    const holder = sqliteStore({ file, readModels: SAMPLE_MODELS })
    expect(attempt(file)).toBe('IN_USE')
    await holder.close()
    expect(attempt(file)).toBe('opened')
  })

  test('a folder that is not there', () => {
    expect(attempt(join(folder, 'nowhere', 'a.db'))).toBe('UNREACHABLE')
  })
})

test('a closed store refuses work', async () => {
  const store = sqliteStore({ file: ':memory:', readModels: [] })
  await store.close()
  await expect(store.get(COLLECTION, 'a')).rejects.toThrow(/closed/)
  await expect(store.transact(tx => tx.put(COLLECTION, sample('a')))).rejects.toThrow(/closed/)
})

/** Rows of one statement, on a connection of its own. */
function inspect(file: string, sql: string): unknown[][] {
  const database = new Database(file)
  try {
    const statement = database.prepare(sql)
    if (!statement.reader) statement.run([])
    return statement.reader ? (statement.raw().all([]) as unknown[][]) : []
  } finally {
    database.close()
  }
}

function explain(file: string, sql: string, parameters: number): string {
  const database = new Database(file)
  try {
    const rows = database.prepare(`EXPLAIN QUERY PLAN ${sql}`).raw().all(Array.from({ length: parameters }, () => 1)) as unknown[][]
    return rows.map(row => String(row[3])).join('; ')
  } finally {
    database.close()
  }
}
