import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { performance } from 'node:perf_hooks'
import type { ActionName, InputOf } from '@/contract/actions'
import { addDays, addMs, dayOf, HOUR_MS } from '@/domain/shared/instant'
import { quarterOf } from '@/domain/shared/quarter'
import { sampleVillage } from '@/testing/sample-world/sample-village'
import { Cast } from '@local/seed/cast'
import { writeMembers, writeRegister } from '@local/seed/write-register'
import { ISSUES, projectionOf, type IssueDocument } from '@server/application/consultation/issue-documents'
import { composeLocal, localChance, localClock, openLocalStore } from '@server/compose-local'
import type { DocumentStore } from '@server/ports/document-store'

/** Ten thousand issues in one community answer as fast as a hundred: at most half again as long. */
const RATIO_MAX = 1.5
const SIZES = [100, 10_000] as const
const ROUNDS = 60
const AT_ONCE = 80

interface Bed {
  readonly size: number
  readonly store: DocumentStore
  readonly cast: Cast
}

/** Filled, closed and opened again: a village has not written ten thousand issues a second ago. */
async function bedOf(folder: string, size: number): Promise<Bed> {
  const file = path.join(folder, `${size}.sqlite`)
  const filling = opened(file, size)
  await writeRegister(filling.store, filling.cast.world)
  await writeMembers(filling.store, filling.cast.world, localClock.now())
  await fill(filling)
  await filling.store.close()
  return opened(file, size)
}

function opened(file: string, size: number): Bed {
  const store = openLocalStore(file)
  const cast = new Cast(sampleVillage(dayOf(localClock.now())), composeLocal({ store, clock: localClock, chance: localChance, log: () => undefined }))
  return { size, store, cast }
}

/** One real report, written down again under other days, offices and states: a third waits, a third is handled, a third is done. */
async function fill({ size, store, cast }: Bed): Promise<void> {
  const unitId = String(cast.world.community.id)
  const { issueId } = await cast.persona('cheng-dashan').ask('consultation/reportIssue', { kind: 'report', category: 'light', text: '古桥头的路灯不亮。晚上看不见台阶。', unitId })
  const model = await store.get<IssueDocument>(ISSUES, issueId)
  if (model === undefined) throw new Error('what was reported is there')
  for (let from = 0; from < size; from += AT_ONCE) {
    await store.transact(async (tx) => {
      for (let index = from; index < Math.min(from + AT_ONCE, size); index += 1) await tx.put(ISSUES, copyOf(model, index))
    })
  }
}

function copyOf(model: IssueDocument, index: number): IssueDocument {
  const id = `issue:bench-${index}`
  const reportedAt = addMs(model.reportedAt, -index * HOUR_MS)
  const dated = { ...model, _id: id, id, reportedAt, quarter: quarterOf(reportedAt) }
  const { now } = model
  if (now === undefined) throw new Error('what was reported stands in a stage')
  if (index % 3 === 2) {
    const { now: _stage, desk: _desk, standInDesk: _standIn, ...over } = dated
    return { ...over, ...projectionOf({ ...over, state: { kind: 'solved' } }, model.communityId, model), state: { kind: 'solved' }, handledAt: reportedAt }
  }
  // A few days on both sides of today, whatever the number.
  const stage = { ...now, dueDay: addDays(dayOf(model.reportedAt), (index % 40) - 4) }
  const state = index % 3 === 0 ? model.state : ({ kind: 'handling', stageId: now.stageId } as const)
  return { ...dated, now: stage, state, ...projectionOf({ ...dated, now: stage, state }, model.communityId) }
}

type Question = { readonly [N in ActionName]: readonly [string, string, N, InputOf<N>] }[ActionName]
const lists = (['all', 'open', 'done', 'overdue', 'waiting', 'mine'] as const).map((list): Question => [`list ${list}`, list === 'mine' ? 'cheng-dashan' : 'wang-jianguo', 'consultation/listIssues', { list }])
const QUESTIONS: readonly Question[] = [...lists, ['home (committee)', 'wang-jianguo', 'community/home', {}], ['home (resident)', 'cheng-dashan', 'community/home', {}]]

async function timed({ cast }: Bed, [, who, action, input]: Question): Promise<number> {
  const actor = cast.persona(who)
  const from = performance.now()
  await actor.ask(action, input)
  return performance.now() - from
}

const median = (values: readonly number[]): number => [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0

/** Both sizes in turn within one run, so that what the machine does besides falls on both. */
async function measure(beds: readonly Bed[], question: Question): Promise<readonly number[]> {
  const times = beds.map((): number[] => [])
  for (let round = -5; round < ROUNDS; round += 1) {
    for (const [index, bed] of beds.entries()) {
      const took = await timed(bed, question)
      if (round >= 0) times[index]?.push(took)
    }
  }
  return times.map(median)
}

async function main(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-issues-'))
  try {
    const beds: Bed[] = []
    for (const size of SIZES) beds.push(await bedOf(folder, size))
    let worst = 0
    const totals = [0, 0]
    for (const question of QUESTIONS) {
      const [few = 0, many = 0] = await measure(beds, question)
      totals[0] = (totals[0] ?? 0) + few
      totals[1] = (totals[1] ?? 0) + many
      worst = Math.max(worst, many / few)
      console.log(`${question[0].padEnd(18)} ${few.toFixed(2).padStart(7)} ms ${many.toFixed(2).padStart(7)} ms  ratio ${(many / few).toFixed(2)}`)
    }
    const ratio = (totals[1] ?? 0) / (totals[0] ?? 1)
    console.log(`lists and home together: ratio ${ratio.toFixed(2)} (at most ${RATIO_MAX}); the slowest alone ${worst.toFixed(2)}`)
    for (const { store } of beds) await store.close()
    process.exitCode = ratio <= RATIO_MAX ? 0 : 1
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

void main()
