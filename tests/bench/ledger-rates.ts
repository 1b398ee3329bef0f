import { deepStrictEqual } from 'node:assert'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import { openDataFile, type Row } from '@server/adapters/sqlite/data-file'
import { LEDGER_READ_MODELS, TRANSFERS } from '@server/application/ledger/documents'
import { rateOf, type Contender, type Slice } from './ledger/contender'
import { handWritten } from './ledger/hand-written'
import { ours } from './ledger/ours'
import { pgledger } from './ledger/pgledger'

/** Bars of the ledger: durable credits a second beside the same rows written by hand, and beside pgledger on PostgreSQL. */
const ONE_AT_A_TIME_MIN = 0.8
const TOGETHER_MIN = 0.6
const PGLEDGER_MIN = 10
const CALLERS = 64

const option = (name: string, fallback: number): number => Number(process.argv.find(word => word.startsWith(`--${name}=`))?.split('=')[1] ?? fallback)
const ROUNDS = option('rounds', 20)
const SLICE_MS = option('slice', 500)
/** Of every file, so many of the first credits are compared row by row. */
const COMPARED = 1000

type Name = 'ours, one at a time' | 'by hand, one at a time' | `ours, ${typeof CALLERS} callers` | `by hand, ${typeof CALLERS} per transaction` | 'pgledger, one at a time'
type Rates = ReadonlyMap<Name, number>

/** So many slices go by before the clock counts: until then compilers are busier than the ledger. */
const WARM_UP_SLICES = 8

/** All in turn, round after round, in one run; first each warms up. */
async function interleaved(contenders: ReadonlyMap<Name, Contender>): Promise<Rates> {
  const slices = new Map<Name, Slice[]>([...contenders.keys()].map(name => [name, []]))
  for (const contender of contenders.values()) await contender.run(WARM_UP_SLICES * SLICE_MS)
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, contender] of contenders) slices.get(name)?.push(await contender.run(SLICE_MS))
  }
  return new Map([...slices].map(([name, taken]) => [name, rateOf(taken)]))
}

/** One bar: how many times as fast ours is; whether that is enough. */
function judged(rates: Rates, own: Name, other: Name, bar: number): boolean {
  const [ourRate, theirRate] = [rates.get(own) ?? 0, rates.get(other)]
  if (theirRate === undefined) {
    console.log(`${own} ÷ ${other}: not measured, PostgreSQL 15 is not installed (apt-get install postgresql-15); bar ${bar}`)
    return true
  }
  const ratio = ourRate / theirRate
  console.log(`${own} ÷ ${other}: ${ratio.toFixed(2)} (bar ${bar})${ratio < bar ? ' MISSED' : ''}`)
  return ratio >= bar
}

/** Whoever writes by hand has written the very same rows, else the comparison is none. Opens what `ours` has closed. */
function compareRows(ownFile: string, otherFile: string): void {
  const [own, other] = [ownFile, otherFile].map(file => {
    const data = openDataFile(file, LEDGER_READ_MODELS)
    const rows = data.query(`SELECT json FROM ${data.table(TRANSFERS).name} ORDER BY id LIMIT ${COMPARED}`).all([]) as Row[]
    data.close()
    return rows.map(row => JSON.parse(String(row[0])) as unknown)
  })
  deepStrictEqual(own, other)
}

async function main(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-ledger-'))
  // The database server is another user.
  chmodSync(folder, 0o755)
  const file = (name: string): string => path.join(folder, `${name}.sqlite`)
  const contenders = new Map<Name, Contender>([
    ['ours, one at a time', ours(file('ours-1'), 1)],
    ['by hand, one at a time', handWritten(file('hand-1'), 1)],
    ['ours, 64 callers', ours(file('ours-64'), CALLERS)],
    ['by hand, 64 per transaction', handWritten(file('hand-64'), CALLERS)]
  ])
  try {
    const postgres = pgledger(folder)
    if (postgres !== undefined) contenders.set('pgledger, one at a time', postgres)
    console.log(`durable credits a second: ${ROUNDS} rounds of ${SLICE_MS} ms each in turn; load ${loadavg().map(load => load.toFixed(1)).join(' ')}`)
    const rates = await interleaved(contenders)
    for (const [name, rate] of rates) console.log(`${name}: ${rate}/s${name === 'pgledger, one at a time' ? ' (its tables and its transfer written anew, driven by pgbench)' : ''}`)
    const bars = [
      judged(rates, 'ours, one at a time', 'by hand, one at a time', ONE_AT_A_TIME_MIN),
      judged(rates, 'ours, 64 callers', 'by hand, 64 per transaction', TOGETHER_MIN),
      judged(rates, 'ours, 64 callers', 'pgledger, one at a time', PGLEDGER_MIN)
    ]
    process.exitCode = bars.every(Boolean) ? 0 : 1
  } finally {
    for (const contender of contenders.values()) await contender.close()
    compareRows(file('ours-1'), file('hand-1'))
    rmSync(folder, { recursive: true, force: true })
  }
}

void main()
