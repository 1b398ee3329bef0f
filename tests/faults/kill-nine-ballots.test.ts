import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { BALLOT_OPTIONS } from '@/domain/ballot/manifest'
import type { PhoneRow } from '@/domain/ballot/secret/board'
import type { InclusionPromise } from '@/domain/ballot/secret/signed-ballot'
import { addMs, HOUR_MS, MINUTE_MS } from '@/domain/shared/instant'
import { sessionKey, type DataFolder } from '@local/data/data-folder'
import { storedShelf } from '@server/application/ballot/public-shelf'
import { composeLocal, localClock, openLocalBox, openLocalStore } from '@server/compose-local'
import type { MintedPoll } from '@server/testing/minted-ballots'
import { BoxCaller, boxVillage } from '@tests/stories/box-host'
import { buildHost, startHost, type HostProcess } from '@tests/stories/host-process'

const ROUNDS = 4
const VOTERS = 60
const CONNECTIONS = 16
/** The kill comes after so many promises of a round. */
const PROMISES = [25, 90, 40, 130] as const

const folder = mkdtempSync(path.join(tmpdir(), 'kill-nine-ballots-'))
let program: string
let data: DataFolder
let poll: MintedPoll

/** What a voter has a promise for, and what was sent without an answer. */
interface Voter {
  readonly number: number
  promised: number
  sent: number
}
const voters = Array.from({ length: VOTERS }, (_, number): Voter => ({ number, promised: 0, sent: 0 }))
const choiceOf = (voter: number, version: number) => BALLOT_OPTIONS[(voter + version) % 3] ?? 'yes'
const ballotOf = (voter: Voter, version: number) => poll.ballot(voter.number, choiceOf(voter.number, version), version)

beforeAll(async () => {
  program = buildHost(folder)
  const now = localClock.now()
  const village = await boxVillage(path.join(folder, 'data'), { units: VOTERS, opensAt: addMs(now, -MINUTE_MS), closesAt: addMs(now, HOUR_MS) })
  data = village.data
  poll = village.poll
})
afterAll(() => rmSync(folder, { recursive: true }))

const start = (): HostProcess => startHost(program, ['--port', '0', '--data', data.folder])

/** Everybody casts version after version until the host is gone. */
async function burst(host: HostProcess, promisesMax: number): Promise<void> {
  const caller = new BoxCaller(await host.port, CONNECTIONS)
  let promises = 0
  await Promise.all(voters.map(async (voter) => {
    for (;;) {
      voter.sent = voter.promised + 1
      const reply = await caller.cast(poll.pollId, ballotOf(voter, voter.sent)).catch((error: unknown) => {
        // Only a dead host leaves a ballot without an answer.
        if (!host.child.killed) throw error
        return undefined
      })
      if (reply === undefined) return
      // The version without an answer had gone in before the kill: this phone goes on from there.
      expect(reply.ok ? 'ok' : reply.error.code).toBe('ok')
      voter.promised = voter.sent
      if ((promises += 1) === promisesMax) host.child.kill('SIGKILL')
    }
  }))
  caller.close()
  expect((await host.ended).signal).toBe('SIGKILL')
}

/** Opens the box in a copy of time that is after the close. */
async function opened(): Promise<readonly PhoneRow[]> {
  const [store, box] = [openLocalStore(data.dataFile), openLocalBox(data.boxFile)]
  const call = composeLocal({ store, clock: { now: () => addMs(poll.manifest.closesAt, HOUR_MS) }, log: () => undefined, box: { store: box, key: sessionKey(data) } })
  const reply = await call('ballot-box/open', { action: 'ballot-box/open', requestId: 'kill-nine-request-1', input: { pollId: poll.pollId } }, undefined)
  expect(reply).toMatchObject({ ok: true })
  const rows = await storedShelf(store).phoneRows(poll.pollId)
  await store.close()
  await box.close()
  return rows ?? []
}

test('whenever the host is killed while ballots come in: what was promised is in the box, once', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    await burst(start(), PROMISES[round] ?? 50)
    // The same ballot again gets its promise, whether it had gone in or not.
    const host = start()
    const caller = new BoxCaller(await host.port, CONNECTIONS)
    const promises: InclusionPromise[] = []
    for (const voter of voters) {
      const [first, second] = [await caller.cast(poll.pollId, ballotOf(voter, voter.sent)), await caller.cast(poll.pollId, ballotOf(voter, voter.sent))]
      if (!first.ok || !second.ok) throw new Error(`the same ballot was refused: ${JSON.stringify([first, second])}`)
      expect(second.value).toEqual(first.value)
      promises.push(first.value.promise)
      voter.promised = voter.sent
    }
    expect(new Set(promises.map(({ number }) => number)).size).toBe(VOTERS)
    caller.close()
    host.child.kill('SIGTERM')
    expect((await host.ended).code).toBe(0)
  }
  const rows = await opened()
  expect(rows).toHaveLength(VOTERS)
  const lying = new Map(rows.map((row) => [row.key, [row.version, row.selection]]))
  for (const voter of voters) expect(lying.get(ballotOf(voter, 1).key)).toEqual([voter.promised, choiceOf(voter.number, voter.promised)])
})
