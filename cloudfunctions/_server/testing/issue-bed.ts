import type { ArtefactInput } from '@/contract/artefact-fields'
import type { InputOf, OutputOf } from '@/contract/actions'
import type { PresetId } from '@/domain/ballot/preset-types'
import { addDays, addMs, DAY_MS, dayOf, HOUR_MS, type Day } from '@/domain/shared/instant'
import type { CarryOutInput } from '@/contract/carry-out'
import { testBed, type TestBed, type TestBedOptions } from './test-bed'
import { village, type Neighbour, type Village, type VillageOptions } from './village'

/** A village with everybody who has a stage to answer for. */
export interface IssueBed {
  readonly bed: TestBed
  readonly home: Village
  readonly resident: Neighbour
  readonly gridWorker: Neighbour
  readonly elder: Neighbour
  readonly secretary: Neighbour
  readonly chair: Neighbour
  readonly tellers: readonly [Neighbour, Neighbour]
  readonly supervisor: Neighbour
  /** Reports; a street lamp of the first group unless told otherwise. */
  report(change?: Partial<InputOf<'consultation/reportIssue'>>, by?: Neighbour): Promise<string>
  /** Reports, and the chair takes it on with a process. */
  start(templateId: string, change?: Partial<InputOf<'consultation/reportIssue'>>, by?: Neighbour): Promise<string>
  read(issueId: string, by?: Neighbour): Promise<OutputOf<'consultation/readIssue'>>
  /** Leaves an artefact in the stage that the issue stands in. */
  leave(by: Neighbour, issueId: string, ...artefacts: readonly ArtefactInput[]): Promise<void>
  /** Ends the stage that the issue stands in; the code of a refusal, `ok` otherwise. */
  settle(by: Neighbour, issueId: string, settlement: Settlement): Promise<string>
  poll(presetId?: PresetId): Referred
  plan(): CarryOutInput
  today(): Day
  /** Announces, opens, votes and publishes; the clock then stands behind it. `yes` of all households say yes. */
  decide(pollId: string, yes: number): Promise<string>
  /** Every milestone is reported and accepted. */
  carryOut(undertakingId: string): Promise<void>
}
type WithoutStage<T> = T extends { readonly outcome: string } ? Omit<T, 'issueId' | 'stageId'> : never
export type Settlement = WithoutStage<InputOf<'consultation/settleIssueStage'>>
type Referred = Extract<InputOf<'consultation/settleIssueStage'>, { readonly outcome: 'refer' }>['poll']

export const MINUTES: ArtefactInput = { kind: 'minutes', text: '到会的都说了话，记在这里。', recordNo: '支部会议记录第21号' }
export const ATTENDANCE_OF_TWELVE: ArtefactInput = { kind: 'attendance', present: 12, invited: 15 }
export const FIVE_LISTS: ArtefactInput = { kind: 'fiveLists', problem: '路灯不亮', task: '修好三盏', measure: '请电工', responsibility: '胡文静', effect: '三天亮' }

export async function issueBed(options: TestBedOptions & { readonly village?: VillageOptions } = {}): Promise<IssueBed> {
  const bed = testBed(options)
  const home = await village(bed, options.village)
  const resident = await home.neighbour({ name: '程大山' })
  const gridWorker = await home.neighbour({ offices: ['gridWorker'], name: '方小兰' })
  const elder = await home.neighbour({ offices: ['elderMediator'], name: '吴老师' })
  const secretary = await home.neighbour({ offices: ['partySecretary'], name: '李红梅' })
  const chair = await home.neighbour({ offices: ['committeeMember'], name: '汪建国' })
  const tellers = [await home.neighbour({ offices: ['teller'], name: '胡文静' }), await home.neighbour({ offices: ['teller'], name: '方志远' })] as const
  const supervisor = await home.neighbour({ offices: ['supervisor'], name: '江明' })
  const everybody = [resident, gridWorker, elder, secretary, chair, ...tellers, supervisor]
  const today = (): Day => dayOf(bed.clock.now())

  const report: IssueBed['report'] = async (change = {}, by = resident) => {
    const issue = { kind: 'report' as const, category: 'light' as const, text: '古桥头的路灯不亮。晚上看不见台阶。', unitId: resident.groupId, place: '古桥头', ...change }
    return (await by.value('consultation/reportIssue', issue)).issueId
  }
  const start: IssueBed['start'] = async (templateId, change, by) => {
    const issueId = await report(change, by)
    await chair.value('consultation/acceptIssue', { issueId, templateId })
    return issueId
  }
  const read: IssueBed['read'] = (issueId, by = chair) => by.value('consultation/readIssue', { issueId })
  const stageOf = async (issueId: string): Promise<string> => (await read(issueId)).stageId ?? 'none'
  const leave: IssueBed['leave'] = async (by, issueId, ...artefacts) => {
    for (const artefact of artefacts) await by.value('consultation/addIssueArtefact', { issueId, stageId: await stageOf(issueId), artefact })
  }
  const settle: IssueBed['settle'] = async (by, issueId, settlement) => by.code('consultation/settleIssueStage', { issueId, stageId: await stageOf(issueId), ...settlement } as InputOf<'consultation/settleIssueStage'>)
  const poll: IssueBed['poll'] = (presetId = 'villagersAssembly') => {
    const opensAt = addMs(bed.clock.now(), 11 * DAY_MS)
    return {
      question: '古桥头装不装路灯', description: '装三盏，村集体出钱', presetId, modeId: 'households', ballotMode: 'named', channels: ['phone'], opensAt, closesAt: addMs(opensAt, 2 * DAY_MS)
    }
  }
  const plan: IssueBed['plan'] = () => ({
    title: '装三盏路灯', plan: '比价，装灯，验收', dueDay: addDays(today(), 30),
    personInCharge: { householdId: chair.householdId, personId: chair.personId },
    milestones: [{ name: '装好', dueDay: addDays(today(), 20), withoutPhotos: true }]
  })
  const decide: IssueBed['decide'] = async (pollId, yes) => {
    await chair.value('ballot/announcePoll', { pollId })
    const { poll: drafted } = (await bed.store.get('polls', pollId)) as unknown as { poll: { terms: { opensAt: number; closesAt: number } } }
    bed.clock.set(addMs(bed.clock.now(), drafted.terms.opensAt - bed.clock.now()))
    await chair.value('ballot/openPoll', { pollId, chairPersonId: chair.personId, tellerPersonIds: [tellers[0].personId] })
    for (const [index, each] of everybody.entries()) await each.value('ballot/castVote', { pollId, choice: index < yes ? 'yes' : 'no' })
    bed.clock.pass(drafted.terms.closesAt - bed.clock.now() + HOUR_MS)
    await chair.value('ballot/countPoll', { pollId })
    await chair.value('ballot/confirmCount', { pollId, as: 'chair' })
    await tellers[0].value('ballot/confirmCount', { pollId, as: 'teller' })
    await supervisor.value('ballot/confirmCount', { pollId, as: 'supervisor' })
    const content = { topic: '古桥头路灯', proposer: '村民', place: '文化礼堂', chair: '汪建国', decision: '照票数定', personInCharge: '汪建国', plan: '一个月内装好' }
    return (await chair.value('disclosure/publishResult', { pollId, content })).noticeId
  }
  const carryOut: IssueBed['carryOut'] = async (undertakingId) => {
    await chair.value('followup/reportMilestone', { undertakingId, milestone: 1, words: '都装好了' , photoIds: [] })
    const { version } = await chair.value('followup/readUndertaking', { undertakingId })
    await supervisor.value('followup/judgeMilestone', { undertakingId, version, milestone: 1, verdict: 'accept' })
  }
  return { bed, home, resident, gridWorker, elder, secretary, chair, tellers, supervisor, report, start, read, leave, settle, poll, plan, today, decide, carryOut }
}
