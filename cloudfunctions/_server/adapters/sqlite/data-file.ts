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

/** A collection's table and what is done to it, prepared once. */
export interface CollectionTable {
  /** Quoted. */
  readonly name: string
  /** Parameters: id. Row: json. */
  readonly select: Statement
  /** Parameters: id, json. Changes nothing if the id is taken. */
  readonly insert: Statement
  /** Parameters: id, json. */
  readonly put: Statement
  /** Parameters: id. */
  readonly delete: Statement
}

/** An open data file: one table per collection, made on first use. Not safe for two processes, hence locked for one. */
export class DataFile {
  private readonly tables = new Map<string, CollectionTable>()
  private readonly queries = new Map<string, Statement>()
  readonly begin: Statement
  readonly commit: Statement
  readonly rollback: Statement

  constructor(private readonly database: Database.Database, private readonly file: string) {
    this.begin = database.prepare('BEGIN IMMEDIATE')
    this.commit = database.prepare('COMMIT')
    this.rollback = database.prepare('ROLLBACK')
  }

  /** A query, prepared once per text; rows come as arrays. */
  query(sql: string): Statement {
    const known = this.queries.get(sql)
    if (known !== undefined) return known
    const statement = this.database.prepare(sql).raw()
    this.queries.set(sql, statement)
    return statement
  }

  /** The table of a collection, created if it is new; not inside an open transaction, whose rollback would take it away. */
  table(collection: string): CollectionTable {
    const known = this.tables.get(collection)
    if (known !== undefined) return known
    assert(/^[A-Za-z][A-Za-z0-9-]*$/.test(collection), `collection name not storable: ${collection}`)
    const name = `"c_${collection}"`
    // Rows lie by id only: no row number, no stamp, nothing that tells who came before whom.
    this.database.exec(`CREATE TABLE IF NOT EXISTS ${name} (id TEXT PRIMARY KEY NOT NULL, json TEXT NOT NULL) WITHOUT ROWID, STRICT`)
    const table = {
      name,
      select: this.query(`SELECT json FROM ${name} WHERE id = ?`),
      insert: this.database.prepare(`INSERT INTO ${name} VALUES (?, ?) ON CONFLICT DO NOTHING`),
      put: this.database.prepare(`INSERT INTO ${name} VALUES (?, ?) ON CONFLICT DO UPDATE SET json = excluded.json`),
      delete: this.database.prepare(`DELETE FROM ${name} WHERE id = ?`)
    }
    this.tables.set(collection, table)
    return table
  }

  /** Runs `use`; what is wrong with the file itself becomes DataFileDamaged. */
  naming<T>(use: () => T): T {
    return namingFileProblems(this.file, use)
  }

  /** Leaves one file: the log is folded in, and the lock is given back even while statements await the garbage collector. */
  close(): void {
    this.tables.clear()
    this.queries.clear()
    letGo(this.database)
  }
}

/** Opens or creates a data file. Throws DataFileDamaged. */
export function openDataFile(file: string, models: readonly ReadModel[], traceless = false): DataFile {
  return namingFileProblems(file, () => {
    const database = new Database(file)
    try {
      // Of a new file: documents there are some tens of kilobytes large, and few pages are cheaper to write than many.
      if (traceless) database.exec('PRAGMA page_size = 16384')
      prepare(database, file)
      database.exec(traceless ? TRACELESS : LOGGED)
      check(database, file)
      const data = new DataFile(database, file)
      keepIndexes(database, data, models)
      return data
    } catch (error) {
      database.close()
      throw error
    }
  })
}

/** Commits are appended to a log beside the file, and folded in later. */
const LOGGED = 'PRAGMA journal_mode = WAL'
/**
 * No log: it would list the last changes in their order. Old pages go into a journal until the commit is on disk, which then is
 * cut to nothing; what is deleted is overwritten; nothing is put into temporary files. A document that is replaced by one of equal
 * length stays where it lies.
 */
const TRACELESS = 'PRAGMA journal_mode = TRUNCATE; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY'

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
  database.exec('PRAGMA synchronous = FULL')
  // 32 MiB: a village's working set, instead of reading pages again and again.
  database.exec('PRAGMA cache_size = -32768')
  database.exec(`PRAGMA application_id = ${APPLICATION_ID}`)
  database.exec(`PRAGMA user_version = ${LAYOUT_VERSION}`)
}

function check(database: Database.Database, file: string): void {
  const found = database.prepare('PRAGMA quick_check(1)').raw().get([]) as Row | undefined
  if (found?.[0] !== 'ok') throw new DataFileDamaged(file, 'DAMAGED', found?.[0])
}

function number(database: Database.Database, sql: string): number {
  const row = database.prepare(sql).raw().get([]) as Row | undefined
  return Number(row?.[0] ?? 0)
}

/** Declared indexes exist exactly as declared; others go. */
function keepIndexes(database: Database.Database, data: DataFile, models: readonly ReadModel[]): void {
  const wanted = new Map(models.flatMap(model => indexesOf(model, data.table(model.collection).name).map(index => [index.name, index.sql])))
  const present = database.prepare("SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL").raw().all([]) as Row[]
  for (const [name, sql] of present) {
    if (wanted.get(String(name)) === sql) wanted.delete(String(name))
    else database.exec(`DROP INDEX "${String(name)}"`)
  }
  for (const sql of wanted.values()) database.exec(sql)
}
