import Database from 'libsql'
import { assert } from '@/domain/shared/result'
import type { ReadModel } from '@server/ports/document-store'
import { DataFileDamaged, namingFileProblems } from './data-file-damaged'
import { indexesOf } from './read-model-sql'

/** "YSLB": tells our files from other programs' databases. */
const APPLICATION_ID = 0x59534c42
/** Raised when the layout changes; a file of a higher number is refused. */
const LAYOUT_VERSION = 1

export type Statement = Database.Statement
export type Row = readonly unknown[]

/** An open data file: one table per collection, made on first use. Not safe for two processes, hence locked for one. */
export class DataFile {
  private readonly tables = new Set<string>()
  private readonly statements = new Map<string, Statement>()

  constructor(private readonly database: Database.Database, private readonly file: string) {}

  /** Prepared once per text; rows come as arrays. */
  statement(sql: string, reads = false): Statement {
    const known = this.statements.get(sql)
    if (known !== undefined) return known
    const statement = reads ? this.database.prepare(sql).raw() : this.database.prepare(sql)
    this.statements.set(sql, statement)
    return statement
  }

  /** The quoted table of a collection, created if it is new. Not inside an open transaction. */
  table(collection: string): string {
    const table = `"c_${collection}"`
    if (!this.tables.has(collection)) {
      assert(/^[A-Za-z][A-Za-z0-9-]*$/.test(collection), `collection name not storable: ${collection}`)
      // Rows lie by id only: no row number, no stamp, nothing that tells who came before whom.
      this.database.exec(`CREATE TABLE IF NOT EXISTS ${table} (id TEXT PRIMARY KEY NOT NULL, json TEXT NOT NULL) WITHOUT ROWID, STRICT`)
      this.tables.add(collection)
    }
    return table
  }

  /** Runs `use`; what is wrong with the file itself becomes DataFileDamaged. */
  naming<T>(use: () => T): T {
    return namingFileProblems(this.file, use)
  }

  /** Leaves one file: the log is folded in, and the lock is given back even while statements await the garbage collector. */
  close(): void {
    this.statements.clear()
    letGo(this.database)
  }
}

/** Opens or creates a data file. Throws DataFileDamaged. */
export function openDataFile(file: string, models: readonly ReadModel[]): DataFile {
  return namingFileProblems(file, () => {
    const database = new Database(file)
    try {
      prepare(database, file)
      const data = new DataFile(database, file)
      keepIndexes(database, data, models)
      return data
    } catch (error) {
      database.close()
      throw error
    }
  })
}

function letGo(database: Database.Database): void {
  if (!database.open) return
  try {
    database.exec('PRAGMA journal_mode = DELETE')
    database.exec('PRAGMA locking_mode = NORMAL')
    number(database, 'SELECT count(*) FROM sqlite_master')
  } finally {
    database.close()
  }
}

function prepare(database: Database.Database, file: string): void {
  // One process at a time: what this process committed is then all that ever changes, so conflicts are found in memory.
  database.exec('PRAGMA locking_mode = EXCLUSIVE')
  const tables = number(database, 'SELECT count(*) FROM sqlite_master')
  const application = number(database, 'PRAGMA application_id')
  const layout = number(database, 'PRAGMA user_version')
  if (application !== APPLICATION_ID && tables > 0) throw new DataFileDamaged(file, 'NOT_OURS')
  if (layout > LAYOUT_VERSION) throw new DataFileDamaged(file, 'NEWER')
  database.exec('PRAGMA journal_mode = WAL')
  database.exec('PRAGMA synchronous = FULL')
  database.exec(`PRAGMA application_id = ${APPLICATION_ID}`)
  database.exec(`PRAGMA user_version = ${LAYOUT_VERSION}`)
  const check = database.prepare('PRAGMA quick_check(1)').raw().get([]) as Row | undefined
  if (check?.[0] !== 'ok') throw new DataFileDamaged(file, 'DAMAGED', check?.[0])
}

function number(database: Database.Database, sql: string): number {
  const row = database.prepare(sql).raw().get([]) as Row | undefined
  return Number(row?.[0] ?? 0)
}

/** Declared indexes exist exactly as declared; others go. */
function keepIndexes(database: Database.Database, data: DataFile, models: readonly ReadModel[]): void {
  const wanted = new Map(models.flatMap(model => indexesOf(model, data.table(model.collection)).map(index => [index.name, index.sql])))
  const present = database.prepare("SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL").raw().all([]) as Row[]
  for (const [name, sql] of present) {
    if (wanted.get(String(name)) === sql) wanted.delete(String(name))
    else database.exec(`DROP INDEX "${String(name)}"`)
  }
  for (const sql of wanted.values()) database.exec(sql)
}
