import type { ArtefactView, IssueCard, IssueDetail, StepView, TimelineStage } from '@/contract/issue-views'
import { FOUR_AFFAIRS_FOUR_RIGHTS } from '@/domain/consultation/templates/four-affairs'
import { addDays, DAY_MS, dayOf, instant, type Day } from '@/domain/shared/instant'
import { NOW_MS } from './test-platform'

const before = (days: number) => instant(NOW_MS - days * DAY_MS)
const today = dayOf(instant(NOW_MS))
const day = (days: number): Day => addDays(today, days)

/** 3组's rubbish: with the elders, two days left. */
export const sampleIssueCard = (change: Partial<IssueCard> = {}): IssueCard => ({
  issueId: 'c1:issue1', kind: 'report', category: 'rubbish', headline: '3组垃圾投放点离家门口太近', unitName: '3组', place: '老井边',
  state: 'handling', stageName: '五老调事', gable: 1, office: 'elderMediator', dueDay: day(2), overdue: false,
  reportedAt: before(9), lastAt: before(1), lastStep: 'progress', mine: false, photos: 2, ...change
})

/** The four stages of 四事四权 with the second one now. */
export const sampleTimeline = (now = 1): readonly TimelineStage[] =>
  FOUR_AFFAIRS_FOUR_RIGHTS.stages.map((stage, index) => ({
    stageId: stage.id, name: stage.name, gable: stage.gable, office: stage.roles[0] ?? 'committeeMember', when: index < now ? 'past' : index === now ? 'now' : 'ahead',
    dueDays: stage.dueDays, overdue: false, fixed: true, gives: stage.gives, needs: index > now ? [{ kind: 'minutes', have: false }] : [],
    ...(index <= now ? { since: before(9 - index * 3) } : {}),
    ...(index < now ? { until: before(6 - index), endedBy: 'escalated' as const } : {}),
    ...(index === now ? { dueDay: day(2) } : {})
  }))

const step = (no: number, change: Partial<StepView>): StepView => ({ no, kind: 'progress', at: before(9 - no), photos: [], ...change })

/** Newest first, as the server sends them. */
export const sampleSteps = (): readonly StepView[] => [
  step(5, { stageName: '五老调事', office: 'elderMediator', text: '上门两次，三户同意迁，地点还没谈拢。' }),
  step(4, { kind: 'artefact', stageName: '五老调事', office: 'elderMediator', artefact: 'siteVisit' }),
  step(3, { kind: 'escalated', stageName: '网格管事', office: 'gridWorker', toStageName: '五老调事', text: '要换地方，网格里定不了。' }),
  step(2, { kind: 'accepted', stageName: '网格管事', office: 'gridWorker' }),
  step(1, { kind: 'reported', office: 'reporter' })
]

export const sampleArtefact = (): ArtefactView => ({
  no: 1, stageId: 'elders', content: { kind: 'siteVisit', day: day(-3), text: '离三户门口不到 8 米，情况属实。' }, files: [], office: 'elderMediator', at: before(3)
})

export const sampleIssue = (change: Partial<IssueDetail> = {}): IssueDetail => ({
  ...sampleIssueCard(), text: '3组垃圾投放点离家门口太近。夏天味道大，想请村里换个地方。', files: [], reporterName: '汪*', assisted: false, follows: false,
  change: { no: 3, code: 'issueEscalated', at: before(6) }, stageId: 'elders',
  process: { templateId: 'fourAffairsFourRights', version: 1, name: '四事四权', practice: 'fourAffairsFourRights' },
  timeline: sampleTimeline(), steps: sampleSteps(), artefacts: [sampleArtefact()], meetings: [], deeds: [], ...change
})
