import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import { performance } from 'node:perf_hooks'
import type { OpenPoll } from '@/domain/ballot/poll'
import { buildBoard } from '@/domain/ballot/secret/build-board'
import { countSecret } from '@/domain/ballot/secret/count-board'
import { BALLOT_OPTIONS } from '@/domain/ballot/manifest'
import type { Outcome } from '@/domain/ballot/outcome'
import type { PhoneRow } from '@/domain/ballot/secret/board'
import { ballotText, tokenText, type SignedBallot } from '@/domain/ballot/secret/signed-ballot'
import { YES_NO } from '@/domain/ballot/selection'
import { addMs, HOUR_MS, MINUTE_MS } from '@/domain/shared/instant'
import { sessionKey, type DataFolder } from '@local/data/data-folder'
import { nodeBallotChecks } from '@server/adapters/node/ballot-crypto'
import { nodeDigest } from '@server/adapters/node/digest'
import { storedShelf } from '@server/application/ballot/public-shelf'
import { checkedPhoneRows } from '@server/application/ballot/secret/checked-phone-rows'
import { composeLocal, localClock, openLocalBox, openLocalStore } from '@server/compose-local'
import type { MintedPoll } from '@server/testing/minted-ballots'
import { BoxCaller, boxVillage } from '@tests/stories/box-host'
import { buildHost, startHost } from '@tests/stories/host-process'

/** A village of five thousand units whose whole electorate comes within some eight seconds. */
const TARGET_PER_SECOND = 650
const BOARD_MS_MAX = 3000
const CONNECTIONS = 64
/** Casting and raw checks take turns, so that what the machine does besides falls on both. */
const CAST_SLICE_MS = 4500
const CHECK_SLICE_MS = 500

const option = (name: string, fallback: number): number => Number(process.argv.find((word) => word.startsWith(`--${name}=`))?.split('=')[1] ?? fallback)
const SECONDS = option('seconds', 60)
const UNITS = option('units', 5000)

/** What the box has acknowledged of each voter: the version. */
type Acknowledged = number[]

interface Burst {
  readonly casts: number
  readonly castMs: number
  readonly checks: number
  readonly checkMs: number
  /** Milliseconds from a ballot to its promise. */
  readonly waits: readonly number[]
}

function ballotOf(poll: MintedPoll, voter: number, version: number): SignedBallot {
  return poll.ballot(voter, BALLOT_OPTIONS[(voter + version) % 3] ?? 'yes', version)
}

/** Everybody casts in turn and then again, each waiting for the answer to the last. */
async function burst(caller: BoxCaller, poll: MintedPoll, acknowledged: Acknowledged): Promise<Burst> {
  let [casts, castMs, checks, checkMs, next] = [0, 0, 0, 0, 0]
  const waits: number[] = []
  const sample = Array.from({ length: 200 }, (_, voter) => ballotOf(poll, voter, 1))
  const until = performance.now() + SECONDS * 1000
  while (performance.now() < until) {
    const began = performance.now()
    const end = Math.min(until, began + CAST_SLICE_MS)
    const worker = async (): Promise<void> => {
      while (performance.now() < end) {
        const voter = (next += 1) % UNITS
        const version = (acknowledged[voter] ?? 0) + 1
        const sent = performance.now()
        const reply = await caller.cast(poll.pollId, ballotOf(poll, voter, version))
        if (!reply.ok) throw new Error(`a ballot was refused: ${JSON.stringify(reply.error)}`)
        waits.push(performance.now() - sent)
        acknowledged[voter] = version
        casts += 1
      }
    }
    await Promise.all(Array.from({ length: CONNECTIONS }, worker))
    castMs += performance.now() - began
    const from = performance.now()
    for (; performance.now() - from < CHECK_SLICE_MS; checks += 1) check(poll, sample[checks % sample.length])
    checkMs += performance.now() - from
  }
  return { casts, castMs, checks, checkMs, waits }
}

function check({ manifest, manifestHash }: MintedPoll, ballot: SignedBallot | undefined): void {
  if (ballot === undefined) return
  const { key, prefix, token, version, selection, signature } = ballot
  const number = nodeDigest.sha256(key)
  const good =
    nodeBallotChecks.isTokenSigned({ issuerPublicKey: manifest.issuerPublicKey ?? '', prefix, text: tokenText(manifestHash, number), signature: token }) &&
    nodeBallotChecks.isSigned({ publicKey: key, text: ballotText(manifestHash, number, version, selection), signature })
  if (!good) throw new Error('a minted ballot is good')
}

interface Counted {
  readonly ballots: number
  readonly lost: number
  readonly double: number
  readonly openMs: number
  readonly boardMs: number
}

/** Opens the box where the host has left it, and makes the board. */
async function countUp(data: DataFolder, poll: MintedPoll, acknowledged: Acknowledged): Promise<Counted> {
  const [store, box] = [openLocalStore(data.dataFile), openLocalBox(data.boxFile)]
  const clock = { now: () => addMs(poll.manifest.closesAt, HOUR_MS) }
  const call = composeLocal({ store, clock, log: () => undefined, box: { store: box, key: sessionKey(data) } })
  const began = performance.now()
  const reply = await call('ballot-box/open', { action: 'ballot-box/open', requestId: 'bench-request-000001', input: { pollId: poll.pollId } }, undefined)
  if (!reply.ok) throw new Error(`the box was not opened: ${JSON.stringify(reply.error)}`)
  const opened = performance.now()
  const open = { id: poll.pollId, manifest: poll.manifest, manifestHash: poll.manifestHash } as unknown as OpenPoll
  const rows = await checkedPhoneRows({ shelf: storedShelf(store), ballotChecks: nodeBallotChecks }, nodeDigest, open)
  if (!rows.ok) throw new Error(`the box holds bad ballots: ${JSON.stringify(rows.error)}`)
  const ballots = { method: YES_NO, units: UNITS, taken: { phone: UNITS, paper: 0, exchanged: 0, attendedOnly: 0, replaced: 0 }, phone: rows.value, slips: [] }
  buildBoard({ ...ballots, manifestHash: poll.manifestHash, batches: [], count: countSecret(ballots), outcome: {} as Outcome }, nodeDigest.sha256Bytes)
  const ended = performance.now()
  await store.close()
  await box.close()
  return { ...compared(rows.value, poll, acknowledged), openMs: opened - began, boardMs: ended - began }
}

function compared(rows: readonly PhoneRow[], poll: MintedPoll, acknowledged: Acknowledged): Pick<Counted, 'ballots' | 'lost' | 'double'> {
  const lying = new Map(rows.map((row) => [row.key, row.version]))
  const lost = acknowledged.filter((version, voter) => lying.get(ballotOf(poll, voter, 1).key) !== version).length
  return { ballots: rows.length, lost, double: rows.length - lying.size }
}

const share = (values: readonly number[], of: number): string => ([...values].sort((one, other) => one - other)[Math.ceil(values.length * of) - 1] ?? 0).toFixed(0)

async function main(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-ballots-'))
  try {
    const now = localClock.now()
    const { data, poll } = await boxVillage(path.join(folder, 'data'), { units: UNITS, opensAt: addMs(now, -MINUTE_MS), closesAt: addMs(now, 2 * HOUR_MS) })
    console.log(`minting ${UNITS} tokens`)
    for (let voter = 0; voter < UNITS; voter += 1) poll.ballot(voter, 'yes')
    const host = startHost(buildHost(folder), ['--port', '0', '--data', data.folder])
    const caller = new BoxCaller(await host.port, CONNECTIONS)
    for (;;) {
      const made = await caller.prepare(poll.pollId)
      if (!made.ok) throw new Error(`the box was not made: ${JSON.stringify(made.error)}`)
      if (made.value.made === made.value.of) break
    }
    console.log(`casting for ${SECONDS} s over ${CONNECTIONS} connections; load ${loadavg().map((load) => load.toFixed(1)).join(' ')}`)
    const acknowledged: Acknowledged = []
    const { casts, castMs, checks, checkMs, waits } = await burst(caller, poll, acknowledged)
    caller.close()
    host.child.kill('SIGTERM')
    await host.ended
    const rate = (casts / castMs) * 1000
    console.log(`${casts} ballots acknowledged: ${rate.toFixed(0)}/s (target ${TARGET_PER_SECOND}); half of the answers within ${share(waits, 0.5)} ms, 99 of 100 within ${share(waits, 0.99)}, all within ${share(waits, 1)}; load ${loadavg().map((load) => load.toFixed(1)).join(' ')}`)
    console.log(`raw checks (RSA-PSS and Ed25519, one thread) in the same run: ${((checks / checkMs) * 1000).toFixed(0)}/s`)
    const { ballots, lost, double, openMs, boardMs } = await countUp(data, poll, acknowledged)
    const voters = acknowledged.filter((version) => version > 0).length
    console.log(`${ballots} on the board of ${voters} who cast; lost ${lost}, double ${double}`)
    console.log(`box opened in ${openMs.toFixed(0)} ms, every signature checked and board built ${boardMs.toFixed(0)} ms after the start (at most ${BOARD_MS_MAX})`)
    process.exitCode = rate >= TARGET_PER_SECOND && lost === 0 && double === 0 && ballots === voters && boardMs <= BOARD_MS_MAX ? 0 : 1
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

void main()
