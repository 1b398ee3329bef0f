import { specOf, type ActionName, type InputOf } from '@/contract/actions'
import { ROLES, type Role } from '@/domain/community/roles'
import { dayOf } from '@/domain/shared/instant'
import { FOLLOWS, OUTBOX } from '@server/application/followup/documents'
import { ACTION_NAMES, OPTIONAL_FIELDS, SAMPLE_INPUTS } from '@server/testing/sample-inputs'
import { testBed, type Phone, type TestBed } from '@server/testing/test-bed'
import { village, type Neighbour } from '@server/testing/village'

/** Everything that was written into the case; none of it may come out anywhere else. */
const WORDS = { about: '甲词屋后排水沟', other: '乙词东头老宝', step: '丙词听了两边', note: '丁词性子急', terms: '戊词沟一起清', visit: '己词还没清' }
const QUERIES = ACTION_NAMES.filter((name) => specOf(name)?.kind === 'query')
const MEDIATION_COMMANDS = ACTION_NAMES.filter((name) => name.startsWith('mediation/') && specOf(name)?.kind === 'command')
/** What somebody who is no part of the case may do without touching it. */
const OWN_BUSINESS: readonly ActionName[] = ['mediation/apply', 'mediation/copyTemplate', 'mediation/draftTemplate', 'mediation/adoptTemplate']

interface Scene {
  readonly bed: TestBed
  readonly mediationId: string
  readonly insiders: readonly Neighbour[]
  readonly outsiders: ReadonlyMap<string, Phone>
}

async function scene(): Promise<Scene> {
  const bed = testBed()
  const yunxi = await village(bed)
  const [anxiu, baoshan] = [await yunxi.neighbour({ name: '安秀英' }), await yunxi.neighbour({ name: '宝山林' })]
  const mediator = await yunxi.neighbour({ offices: ['elderMediator'] })
  const outsiders = new Map<string, Phone>([['visitor', bed.phone(undefined, yunxi.communityId)], ['stranger', bed.phone('stranger', yunxi.communityId)]])
  for (const role of ROLES) outsiders.set(role, await yunxi.neighbour({ roles: ['resident', role] satisfies readonly Role[] }))
  outsiders.set('same household', await yunxi.neighbour({ livesWith: anxiu, roles: ROLES }))
  const { mediationId } = await anxiu.value('mediation/apply', { kind: 'neighbour', about: WORDS.about, otherWords: WORDS.other, wantsOpen: true })
  const seenNo = async () => {
    const read = await mediator.value('mediation/read', { mediationId })
    return read.standing === 'waiting' ? 0 : read.no
  }
  const today = dayOf(bed.clock.now())
  await mediator.value('mediation/take', { mediationId, nearKin: false })
  const { householdId, personId } = baoshan
  await mediator.value('mediation/nameParty', { mediationId, seenNo: await seenNo(), side: 'other', who: { kind: 'person', householdId, personId } })
  await baoshan.value('mediation/consent', { mediationId, wantsOpen: true })
  await mediator.value('mediation/note', { mediationId, text: WORDS.note })
  await mediator.value('mediation/recordStep', { mediationId, seenNo: await seenNo(), stepId: 'listen', on: today, text: WORDS.step })
  await mediator.value('mediation/recordAgreement', { mediationId, seenNo: await seenNo(), agreement: { form: 'oral', terms: WORDS.terms, reachedOn: today } })
  await mediator.value('mediation/recordVisit', { mediationId, seenNo: await seenNo(), on: today, kept: 'notKept', text: WORDS.visit })
  return { bed, mediationId, insiders: [anxiu, baoshan, mediator], outsiders }
}

/** The sample with the case's id wherever it names one thing, first page, and with everything that can be left out. */
function inputsOf(action: ActionName, mediationId: string): readonly InputOf<ActionName>[] {
  const sample = SAMPLE_INPUTS[action] as Readonly<Record<string, unknown>>
  const optional = OPTIONAL_FIELDS[action] ?? []
  const aimed = Object.fromEntries(Object.entries(sample).filter(([field]) => field !== 'cursor').map(([field, value]) => [field, value === 'none' ? mediationId : field === 'communityId' ? 'yunxi' : value]))
  const least = Object.fromEntries(Object.entries(aimed).filter(([field]) => !optional.includes(field)))
  return [aimed, least] as unknown as readonly InputOf<ActionName>[]
}

const secretsIn = (text: string, mediationId: string): readonly string[] => [...Object.values(WORDS), mediationId].filter((secret) => text.includes(secret))

test('nothing of a case comes out of any reading by anybody who has no part in it, even when the session was open', async () => {
  const { mediationId, outsiders } = await scene()
  const leaks: string[] = []
  let answered = 0
  for (const action of QUERIES) {
    for (const [who, phone] of outsiders) {
      for (const input of inputsOf(action, mediationId)) {
        const reply = await phone.call(action, input as never)
        if (reply.ok) answered += 1
        const found = secretsIn(JSON.stringify(reply), mediationId)
        if (found.length > 0) leaks.push(`${action} by ${who}: ${found.join()}`)
      }
    }
  }
  expect(leaks).toEqual([])
  expect(answered).toBeGreaterThan(QUERIES.length)
})

test('the sweep would see it: the three who have part in it read it', async () => {
  const { mediationId, insiders } = await scene()
  for (const insider of insiders) expect(secretsIn(JSON.stringify(await insider.value('mediation/read', { mediationId })), mediationId)).toContain(WORDS.terms)
})

test('nobody else changes it either', async () => {
  const { bed, mediationId, outsiders } = await scene()
  const before = JSON.stringify(await bed.store.get('mediations', mediationId))
  for (const action of MEDIATION_COMMANDS.filter((name) => !OWN_BUSINESS.includes(name))) {
    for (const [who, phone] of outsiders) {
      for (const input of inputsOf(action, mediationId)) expect([action, who, await phone.code(action, input as never)]).not.toContain('ok')
    }
  }
  expect(JSON.stringify(await bed.store.get('mediations', mediationId))).toBe(before)
})

test('nobody is told of it: no message waits, nobody follows it, and the log and the remembered answers have no word of it', async () => {
  const { bed } = await scene()
  expect(await bed.store.all(OUTBOX)).toEqual([])
  expect(await bed.store.all(FOLLOWS)).toEqual([])
  const kept = JSON.stringify([bed.log, await bed.store.all('requests')])
  expect(Object.values(WORDS).filter((word) => kept.includes(word))).toEqual([])
  expect(bed.contentCheck.seen).toEqual([])
})
