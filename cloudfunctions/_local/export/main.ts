import { once } from 'node:events'
import { createReadStream, existsSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { dataFolder, sessionKey } from '@local/data/data-folder'
import { EXPORT_TEXT, TERMINAL_TEXT } from '@local/text'
import { DataFileDamaged, localClock, localLedgerSigner, openLocalStore } from '@server/compose-local'
import { exportCommunity, importCommunity } from './community-file'

/** A wrong call, or data that cannot be used. */
const EXIT_WRONG = 2
const EXIT_REFUSED = 1

async function write(line: string): Promise<void> {
  if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain')
}

/** Standard output is the file; sentences go beside it. */
function end(code: number, sentence: string): void {
  process.stderr.write(`${sentence}\n`)
  process.exitCode = code
}

async function runExport(data: string, communityId: string): Promise<void> {
  const folder = dataFolder(path.resolve(data))
  // Opening would make a new, empty village.
  if (!existsSync(folder.dataFile)) return end(EXIT_WRONG, EXPORT_TEXT.noData(folder.folder))
  const store = openLocalStore(folder.dataFile)
  try {
    const done = await exportCommunity(store, { communityId, at: localClock.now(), ledgerKey: localLedgerSigner(sessionKey(folder)).publicKey, write })
    end(done.ok ? 0 : EXIT_REFUSED, done.ok ? EXPORT_TEXT.exported(done.value) : EXPORT_TEXT.noCommunity(communityId))
  } finally {
    await store.close()
  }
}

async function runImport(data: string, file: string): Promise<void> {
  if (!existsSync(file)) return end(EXIT_WRONG, EXPORT_TEXT.noFile(file))
  const folder = dataFolder(path.resolve(data))
  const store = openLocalStore(folder.dataFile)
  try {
    const done = await importCommunity(store, createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity }))
    end(done.ok ? 0 : EXIT_REFUSED, done.ok ? EXPORT_TEXT.imported(done.value) : EXPORT_TEXT.notImported(done.error))
  } finally {
    await store.close()
  }
}

const TEXT = { type: 'string' } as const

async function run(): Promise<void> {
  const [task, ...args] = process.argv.slice(2)
  try {
    const { values, positionals } = parseArgs({ args, options: { community: TEXT, data: { ...TEXT, default: 'data' } }, allowPositionals: true })
    const [file] = positionals
    if (task === 'export' && values.community !== undefined && file === undefined) return await runExport(values.data, values.community)
    if (task === 'import' && file !== undefined && positionals.length === 1) return await runImport(values.data, file)
    end(EXIT_WRONG, EXPORT_TEXT.usage)
  } catch (error) {
    if (error instanceof DataFileDamaged) return end(EXIT_WRONG, TERMINAL_TEXT.dataProblem(error.problem, error.file))
    if ((error as { readonly code?: unknown }).code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return end(EXIT_WRONG, EXPORT_TEXT.usage)
    throw error
  }
}

void run()
