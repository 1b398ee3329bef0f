import type { InputOf, OutputOf } from '@/contract/actions'
import { addDays, dayOf } from '@/domain/shared/instant'
import { uploadPhoto } from './photo'
import { pollBed, type PollBed } from './poll-bed'
import type { TestBedOptions } from './test-bed'
import type { Neighbour } from './village'

const CONTENT = {
  topic: '河滨路太阳能路灯', proposer: '村委会', place: '村委会二楼', chair: '汪建国', decision: '装36盏', personInCharge: '程大山', plan: '比价、施工'
}

/** A village with a published result: who voted, who is to see to it, and a second supervisor. */
export interface FollowupBed extends PollBed {
  readonly noticeId: string
  readonly voters: readonly Neighbour[]
  readonly inCharge: Neighbour
  readonly secondSupervisor: Neighbour
  /** Opens the notice's undertaking of these steps, three by default, a week apart. */
  openUndertaking(change?: Partial<InputOf<'followup/openUndertaking'>>): Promise<string>
  /** Reports a step with a photo, by who is in charge. */
  report(undertakingId: string, milestone: number, words?: string): Promise<void>
  judge(undertakingId: string, milestone: number, who?: Neighbour): Promise<OutputOf<'followup/judgeMilestone'>>
}

export async function followupBed(voterCount = 12, options: TestBedOptions = {}): Promise<FollowupBed> {
  const bed = await pollBed(options)
  const { home, chair, supervisor } = bed
  const voters = await home.neighbours(voterCount)
  const inCharge = await home.neighbour({ name: '程大山', offices: ['groupLeader'] })
  const secondSupervisor = await home.neighbour({ name: '许文', offices: ['supervisor'] })
  const pollId = await bed.open()
  for (const voter of voters) await voter.value('ballot/castVote', { pollId, choice: 'yes' })
  bed.afterClose()
  await bed.countAndConfirm(pollId)
  const { noticeId } = await chair.value('disclosure/publishResult', { pollId, content: CONTENT })
  const today = (days: number) => addDays(dayOf(bed.bed.clock.now()), days)
  const openUndertaking: FollowupBed['openUndertaking'] = async (change = {}) => {
    const plan = {
      source: { kind: 'notice' as const, id: noticeId },
      title: '装36盏路灯',
      personInCharge: { householdId: inCharge.householdId, personId: inCharge.personId },
      plan: '比价、施工、移交',
      dueDay: today(21),
      milestones: ['完成比价', '装好路灯', '移交管护'].map((name, index) => ({ name, dueDay: today(7 * (index + 1)) }))
    }
    return (await chair.value('followup/openUndertaking', { ...plan, ...change })).undertakingId
  }
  let shade = 0
  const report: FollowupBed['report'] = async (undertakingId, milestone, words = '办好了') => {
    const photo = await uploadPhoto(inCharge, 'milestone', (shade += 1))
    await inCharge.value('followup/reportMilestone', { undertakingId, milestone, words, photoIds: [photo] })
  }
  const judge: FollowupBed['judge'] = async (undertakingId, milestone, who = supervisor) => {
    const { version } = await who.value('followup/readUndertaking', { undertakingId })
    return who.value('followup/judgeMilestone', { undertakingId, version, milestone, verdict: 'accept' })
  }
  return { ...bed, noticeId, voters, inCharge, secondSupervisor, openUndertaking, report, judge }
}
