import { COMMUNITY_CONSULTATION } from '@/domain/consultation/templates/community-consultation'
import { FOUR_AFFAIRS_FOUR_RIGHTS } from '@/domain/consultation/templates/four-affairs'
import { FOUR_TWO_PROCESS } from '@/domain/consultation/templates/four-two'
import { ORDERED_BY_THE_PEOPLE } from '@/domain/consultation/templates/ordered-by-the-people'
import { SHIPPED_TEMPLATES, shippedTemplate, usualTemplateId } from '@/domain/consultation/templates/shipped'
import { SNAP_REPORT } from '@/domain/consultation/templates/snap-report'
import { reasonCannotAdoptTemplate } from './adopt-template'
import { draftOf } from './draft-template'
import { HANDLER_ROLES, ISSUE_KINDS, type HandlerRole, type OutcomeRule, type ProcessTemplate, type Stage } from './template'

const change = (base: ProcessTemplate, stages: (stages: readonly Stage[]) => readonly Stage[], rest: Partial<ProcessTemplate> = {}): ProcessTemplate => ({ ...base, ...rest, stages: stages(base.stages) })
const only = (id: string, to: (stage: Stage) => Stage) => (stages: readonly Stage[]) => stages.map((stage) => (stage.id === id ? to(stage) : stage))
const without = (id: string) => (stages: readonly Stage[]) => stages.filter((stage) => stage.id !== id)
const swapped = (stages: readonly Stage[]): readonly Stage[] => [...stages.slice(1, 2), ...stages.slice(0, 1), ...stages.slice(2)]
const outcomes = (...rules: readonly OutcomeRule[]) => (stage: Stage): Stage => ({ ...stage, outcomes: rules })
const codeOf = (template: ProcessTemplate, base: ProcessTemplate, communityKind: 'village' | 'urban' = 'village') => reasonCannotAdoptTemplate({ template, base, communityKind })?.code

/** A community's own last stage, made after one of the practice. */
const freeStage = ({ fixed: _fixed, ...stage }: Stage): Stage => ({ ...stage, id: 'end', outcomes: [{ kind: 'solve', needs: [] }] })

test.each(SHIPPED_TEMPLATES)('$name, as it comes, can be adopted as it is', (template) => {
  for (const kind of template.communityKinds) expect(reasonCannotAdoptTemplate({ template, base: template, communityKind: kind })).toBeUndefined()
})

test('every kind of issue has a way to go in both kinds of community', () => {
  for (const kind of ISSUE_KINDS) {
    for (const communityKind of ['village', 'urban'] as const) {
      const template = shippedTemplate(usualTemplateId(kind, communityKind))
      expect(template?.forKinds).toContain(kind)
      expect(template?.communityKinds).toContain(communityKind)
    }
  }
})

test('every step of every practice says what it gave to whom, and all four rights are given by each way that decides', () => {
  for (const { stages } of SHIPPED_TEMPLATES) expect(stages.filter(({ gives }) => gives.length === 0)).toEqual([])
  for (const template of [FOUR_AFFAIRS_FOUR_RIGHTS, FOUR_TWO_PROCESS, COMMUNITY_CONSULTATION, SNAP_REPORT]) {
    expect([...new Set(template.stages.flatMap(({ gives }) => gives.map(({ right }) => right)))].sort()).toEqual(['decide', 'know', 'supervise', 'takePart'])
  }
})

test('the offices of every stage are offices that the permission to handle lets in', () => {
  for (const { stages } of SHIPPED_TEMPLATES) for (const { roles } of stages) for (const role of roles) expect(HANDLER_ROLES).toContain(role)
})

const snap = SNAP_REPORT
const ladder = FOUR_AFFAIRS_FOUR_RIGHTS
const six = FOUR_TWO_PROCESS
const order = ORDERED_BY_THE_PEOPLE
test.each<[string, ProcessTemplate, ProcessTemplate, string]>([
  ['for no kind of issue', change(snap, (all) => all, { forKinds: [] }), snap, 'TEMPLATE_FOR_NOTHING'],
  ['without a stage', change(snap, () => []), snap, 'STAGES_COUNT'],
  ['with a stage twice', change(snap, (all) => [...all, ...all.slice(0, 1)]), snap, 'STAGE_TWICE'],
  ['with nobody responsible', change(snap, only('grid', (stage) => ({ ...stage, roles: [] }))), snap, 'STAGE_WITHOUT_ROLE'],
  ['with an unknown office', change(snap, only('grid', (stage) => ({ ...stage, roles: ['mayor' as HandlerRole] }))), snap, 'UNKNOWN_ROLE'],
  ['with no day to do it in', change(snap, only('grid', (stage) => ({ ...stage, dueDays: 0 }))), snap, 'DUE_DAYS_OUT_OF_RANGE'],
  ['with a year to do it in', change(snap, only('grid', (stage) => ({ ...stage, dueDays: 365 }))), snap, 'DUE_DAYS_OUT_OF_RANGE'],
  ['with one outcome twice', change(snap, only('grid', outcomes({ kind: 'solve', needs: [] }, { kind: 'solve', needs: [] }))), snap, 'OUTCOME_TWICE'],
  ['that goes on from its last stage', change(snap, only('assembly', outcomes({ kind: 'advance', needs: [] }))), snap, 'OUTCOME_LEADS_NOWHERE'],
  ['that goes up to an earlier stage', change(snap, only('committee', outcomes({ kind: 'escalate', needs: [], to: 'grid' }))), snap, 'OUTCOME_LEADS_NOWHERE'],
  ['that votes by no rule', change(snap, only('assembly', outcomes({ kind: 'refer', needs: [], presets: [] }))), snap, 'PRESETS_MISSING'],
  ['that decides by an indication', change(snap, only('assembly', outcomes({ kind: 'refer', needs: [], presets: ['opinionPoll'] }))), snap, 'PRESETS_MISSING'],
  ['without the elders of the ladder', change(ladder, without('elders')), ladder, 'FIXED_STAGE_MISSING'],
  ['without the deliberation of the party members', change(six, without('deliberate')), six, 'FIXED_STAGE_MISSING'],
  ['with two steps of the six exchanged', change(six, swapped), six, 'FIXED_STAGE_OUT_OF_ORDER'],
  ['that merges what must stand alone', change(six, (all) => only('consult', (stage) => ({ ...stage, covers: ['deliberate'] }))(without('deliberate')(all))), six, 'FIXED_STAGE_NOT_HERE'],
  ['that no longer asks for the decision on the board', change(six, only('publishDecision', outcomes({ kind: 'advance', needs: [], carryOut: 'required' }))), six, 'FIXED_NEED_MISSING'],
  ['that hangs the outcome out for ten days', change(six, only('publishOutcome', outcomes({ kind: 'solve', needs: [{ kind: 'outcomeNotice', days: 10 }] }))), six, 'NOTICE_BELOW_LEGAL_MINIMUM'],
  ['that goes past the party members’ vote by another door', change(six, only('deliberate', outcomes({ kind: 'escalate', needs: [] }))), six, 'FIXED_OUTCOME_NOT_HERE'],
  ['that decides big matters without the vote', change(six, only('resolve', outcomes({ kind: 'advance', needs: [] }))), six, 'FIXED_OUTCOME_NOT_HERE'],
  ['that ends behind the fifteen days', change(six, (all) => [...only('publishOutcome', outcomes({ kind: 'advance', needs: [] }))(all), freeStage(all[0] ?? never())]), six, 'FIXED_OUTCOME_NOT_HERE'],
  ['that publishes a decision with nobody in charge', change(six, only('publishDecision', outcomes({ kind: 'advance', needs: [{ kind: 'decisionNotice' }] }))), six, 'FIXED_PLAN_MISSING'],
  ['that lets one group vote for the village', change(six, only('resolve', outcomes({ kind: 'refer', needs: [], presets: ['villagersGroupMeeting'] }))), six, 'FIXED_PRESETS'],
  ['that makes the short way one for big matters', change(snap, (all) => all, { forKinds: ['report', 'bigMatter'] }), snap, 'TEMPLATE_NOT_FOR_KIND'],
  ['with a stage that nothing leads to', change(snap, only('grid', outcomes({ kind: 'escalate', needs: [], to: 'assembly' }))), snap, 'STAGE_UNREACHABLE'],
  ['that carries one matter out twice', change(order, only('judge', outcomes({ kind: 'solve', needs: [{ kind: 'review' }], carryOut: 'required' }))), order, 'PLAN_TWICE'],
  ['that can only be rejected', change(snap, only('assembly', outcomes({ kind: 'reject', needs: [] }))), snap, 'NO_WAY_TO_END']
])('nobody adopts a process %s', (_why, template, base, code) => {
  expect(codeOf(template, base)).toBe(code)
})

test('四议两公开 is a village’s: a city community has no village assemblies', () => {
  expect(codeOf(six, six, 'urban')).toBe('TEMPLATE_WRONG_COMMUNITY_KIND')
})

test('一肩挑: the second step may be done with the first, if what both must leave is left', () => {
  const merged = change(six, (all) => only('propose', (stage) => ({ ...stage, covers: ['consult'] }))(without('consult')(all)))
  expect(codeOf(merged, six)).toBe('FIXED_NEED_MISSING')
  const both = change(merged, only('propose', outcomes({ kind: 'advance', needs: [{ kind: 'minutes' }, { kind: 'attendance' }] }, { kind: 'reject', needs: [{ kind: 'minutes' }] })))
  expect(codeOf(both, six)).toBeUndefined()
  // A step that is done twice is not merged.
  expect(codeOf(change(six, only('propose', (stage) => ({ ...stage, covers: ['consult'] }))), six)).toBe('FIXED_STAGE_NOT_HERE')
})

test('days and names are the community’s own, and a longer posting than the law asks for is fine', () => {
  const renamed = change(six, only('publishOutcome', (stage) => ({ ...stage, name: '办成啥样贴出来', dueDays: 60, outcomes: [{ kind: 'solve', needs: [{ kind: 'outcomeNotice', days: 30 }] }] })))
  expect(codeOf(renamed, six)).toBeUndefined()
})

test('what is fixed comes from the shipped edition, whatever a draft says', () => {
  const words = { name: '六步', forKinds: ['bigMatter' as const], stages: six.stages.map(({ fixed: _fixed, ...stage }) => ({ ...stage, outcomes: stage.outcomes.map((rule) => ({ ...rule, needs: rule.needs.map(({ kind, days }) => ({ kind, ...(days === undefined ? {} : { days }) })) })) })) }
  expect(draftOf(six, { id: 'own', version: 3 }, words)).toEqual({ ...six, id: 'own', version: 3, name: '六步' })
})

function never(): never {
  throw new Error('the sample has it')
}
