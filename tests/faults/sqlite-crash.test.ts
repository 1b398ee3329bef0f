import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sqliteStore } from '@server/adapters/sqlite/sqlite-store'
import type { ReadModel, StoredDocument } from '@server/ports/document-store'

const root = process.cwd()
const folder = mkdtempSync(join(tmpdir(), 'crash-'))
const bundle = join(folder, 'crash-writer.cjs')
const ENTRIES: ReadModel = { name: 'byWriter', collection: 'entries', equals: ['communityId', 'writer'], orderBy: 'schemaVersion' }
const KILLS = 4
const ENTRIES_BEFORE_KILL = 300

interface Counter extends StoredDocument {
  readonly count: number
}

beforeAll(() => {
  execFileSync(join(root, 'node_modules/.bin/esbuild'), [
    'tests/faults/crash-writer.ts', '--bundle', '--platform=node', '--format=cjs', '--external:libsql', '--log-level=error', `--outfile=${bundle}`
  ], { cwd: root })
})
afterAll(() => rmSync(folder, { recursive: true }))

/** Starts the writer, kills it without warning in the middle of its work, and returns what it had acknowledged. */
async function writeAndKill(file: string, run: number): Promise<string[]> {
  const child = spawn(process.execPath, [bundle, file, String(run)], {
    env: { ...process.env, NODE_PATH: join(root, 'node_modules') }, stdio: ['ignore', 'pipe', 'inherit']
  })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString()
    if (output.split('\n').length > ENTRIES_BEFORE_KILL) child.kill('SIGKILL')
  })
  const signal = await new Promise(resolve => child.on('close', (_code, name) => resolve(name)))
  expect(signal).toBe('SIGKILL')
  return output.split('\n').slice(0, -1)
}

test('whatever is killed in the middle of writing: every acknowledged write is there, and none is there by half', async () => {
  const file = join(folder, 'store.db')
  const acknowledged: string[] = []
  for (let run = 1; run <= KILLS; run++) {
    acknowledged.push(...await writeAndKill(file, run))
    const store = sqliteStore({ file, readModels: [ENTRIES] })
    const found = await Promise.all(acknowledged.map(id => store.get('entries', id)))
    expect(found.filter(entry => entry === undefined)).toEqual([])
    const stored = await store.countBy({ ...ENTRIES, equals: ['communityId'], groupBy: 'writer' }, ['c1'])
    for (const [writer, entries] of Object.entries(stored)) {
      const [debit, credit] = [await store.get<Counter>('counters', `debit-${writer}`), await store.get<Counter>('counters', `credit-${writer}`)]
      expect([debit?.count, credit?.count]).toEqual([entries, entries])
    }
    await store.close()
  }
  expect(acknowledged.length).toBeGreaterThan(KILLS * ENTRIES_BEFORE_KILL - 1)
})
