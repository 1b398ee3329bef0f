import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { dataFolder, sessionKey } from '@local/data/data-folder'
import { SESSION_COOKIE, signSession } from '@local/host/session'
import { subjectOf } from '@local/seed/cast'
import { INCOME_VOTES } from '@local/seed/story-income'
import { openVillage } from '@local/seed/open-village'
import { dayOf } from '@/domain/shared/instant'
import { sampleVillage } from '@/testing/sample-world/sample-village'
import { pollsByKind, VOTES, voteIdOf, votesByPoll, type PollDocument, type VoteDocument } from '@server/application/ballot/documents'
import { listAll } from '@server/application/shared/list-all'
import { localClock, openLocalStore } from '@server/compose-local'
import { buildHost, startHost, type HostProcess } from '@tests/stories/host-process'
import { callAction } from '@tests/stories/local-host'

const ROUNDS = 5
const VOTERS = 24
/** The kill comes after so many answers, by the round's dice. */
const ANSWERS_MIN = 20
const ANSWERS_SPREAD = 160
const CHOICES = ['yes', 'no', 'abstain'] as const
type Choice = (typeof CHOICES)[number]

const folder = mkdtempSync(path.join(tmpdir(), 'kill-nine-'))
const data = dataFolder(path.join(folder, 'data'))
const now = localClock.now()
const world = sampleVillage(dayOf(now))

interface Voter {
  readonly personId: string
  readonly householdId: string
  readonly cookie: string
  /** What was answered last, and what nobody knows about: it was sent, and no answer came. */
  acknowledged?: Sent
  unanswered?: Sent
}
interface Sent {
  readonly requestId: string
  readonly choice: Choice
}

let program: string
let pollId: string
const voters: Voter[] = []
let sent = 0

beforeAll(async () => {
  program = buildHost(folder)
  const { store, box } = await openVillage(data, { now, say: () => undefined })
  const open = (await store.list<PollDocument>(pollsByKind, [world.community.id, 'open'])).items
  pollId = open.find((document) => document.poll.terms.question.includes('12万元'))?._id ?? ''
  await store.close()
  await box.store.close()
  const key = sessionKey(data)
  for (const { id: householdId, repPersonId: personId } of world.households) {
    if (personId === undefined) continue
    voters.push({ personId, householdId, cookie: `${SESSION_COOKIE}=${signSession(key, subjectOf(world, personId))}` })
  }
})
afterAll(() => rmSync(folder, { recursive: true }))

/** A small dice of its own (mulberry32), so that a failing run can be run again. */
function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const vote = (port: number, voter: Voter, { requestId, choice }: Sent) =>
  callAction(port, voter.cookie, 'ballot/castVote', { communityId: world.community.id, requestId, input: { pollId, choice } })

/** Each voter votes again and again until the host is gone. */
async function burst(host: HostProcess, some: readonly Voter[], random: () => number): Promise<void> {
  const port = await host.port
  const last = ANSWERS_MIN + Math.floor(random() * ANSWERS_SPREAD)
  let answers = 0
  await Promise.all(
    some.map(async (voter) => {
      for (;;) {
        const next: Sent = { requestId: `kill-nine-${String((sent += 1)).padStart(8, '0')}`, choice: CHOICES[Math.floor(random() * 3)] ?? 'yes' }
        voter.unanswered = next
        const answer = await vote(port, voter, next).catch((error: unknown) => {
          // Only a dead host leaves a request without an answer.
          if (!host.child.killed) throw error
          return undefined
        })
        if (answer === undefined) return
        expect(JSON.parse(answer.body)).toMatchObject({ ok: true })
        voter.acknowledged = next
        delete voter.unanswered
        if ((answers += 1) === last) host.child.kill('SIGKILL')
      }
    })
  )
  expect((await host.ended).signal).toBe('SIGKILL')
}

/** What the data file says after the kill, read without the host. */
async function checkFile(some: readonly Voter[], everybody: number): Promise<void> {
  const store = openLocalStore(data.dataFile)
  for (const voter of some) {
    const stored = await store.get<VoteDocument>(VOTES, voteIdOf(pollId, voter.householdId))
    // The vote that was answered last stands, unless the one without an answer had been written already.
    const possible = [voter.acknowledged, voter.unanswered].flatMap((each) => each?.choice ?? [])
    if (voter.acknowledged !== undefined) expect(possible).toContain(stored?.choice)
  }
  const units = (await listAll<VoteDocument>(store, votesByPoll, [world.community.id, pollId])).map((each) => each.unitId)
  expect(new Set(units).size).toBe(units.length)
  expect(units.length).toBeLessThanOrEqual(everybody)
  await store.close()
}

test('whenever the host is killed while people vote: what was answered stands once, and what was not can be sent again', async () => {
  // Those who voted in the story are left alone; each round has other voters, among them some of the round before.
  const fresh = await unvoted()
  const acting = new Set<Voter>()
  for (let round = 0; round < ROUNDS; round += 1) {
    const some = Array.from({ length: VOTERS }, (_, index) => fresh[(round * 16 + index) % fresh.length]).flatMap((voter) => voter ?? [])
    some.forEach((voter) => acting.add(voter))
    await burst(startHost(program, ['--port', '0', '--data', data.folder]), some, dice(round + 1))
    await checkFile(some, INCOME_VOTES + acting.size)

    const host = startHost(program, ['--port', '0', '--data', data.folder])
    const port = await host.port
    for (const voter of some) await sendAgain(port, voter)
    host.child.kill('SIGTERM')
    expect((await host.ended).code).toBe(0)
    await checkSettled([...acting], INCOME_VOTES + acting.size)
  }
  expect(sent).toBeGreaterThan(ROUNDS * ANSWERS_MIN)
})

async function unvoted(): Promise<readonly Voter[]> {
  const store = openLocalStore(data.dataFile)
  const votes = await Promise.all(voters.map((voter) => store.get<VoteDocument>(VOTES, voteIdOf(pollId, voter.householdId))))
  await store.close()
  return voters.filter((_, index) => votes[index] === undefined)
}

/** The phone sends what it has no answer to, twice; an answered request again gets its first answer. */
async function sendAgain(port: number, voter: Voter): Promise<void> {
  const { acknowledged, unanswered } = voter
  if (unanswered === undefined) return
  const [first, second] = [await vote(port, voter, unanswered), await vote(port, voter, unanswered)]
  const told = JSON.parse(first.body) as { value: unknown }
  expect(told).toMatchObject({ ok: true })
  expect((JSON.parse(second.body) as { value: unknown }).value).toEqual(told.value)
  if (acknowledged !== undefined) expect(JSON.parse((await vote(port, voter, acknowledged)).body)).toMatchObject({ ok: true })
  voter.acknowledged = unanswered
  delete voter.unanswered
}

/** Nothing is open any more: one vote for each household, and the last one sent is the one that stands. */
async function checkSettled(acting: readonly Voter[], everybody: number): Promise<void> {
  const store = openLocalStore(data.dataFile)
  const votes = await listAll<VoteDocument>(store, votesByPoll, [world.community.id, pollId])
  await store.close()
  const choices = new Map<string, unknown>(votes.map((each) => [each.unitId, each.choice]))
  expect([votes.length, choices.size]).toEqual([everybody, everybody])
  expect(acting.map((voter) => choices.get(voter.householdId))).toEqual(acting.map((voter) => voter.acknowledged?.choice))
}
