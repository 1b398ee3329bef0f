import { FOUR_AFFAIRS_FOUR_RIGHTS } from '@/domain/consultation/templates/four-affairs'
import { FOUR_TWO_PROCESS } from '@/domain/consultation/templates/four-two'
import { NOON, sampleIssue } from '@/testing/issue-samples'
import { addMs, DAY_MS } from '@/domain/shared/instant'
import { asId, type MemberId } from '@/domain/shared/ids'
import { accepted, carriedOut, settled } from './moves'
import type { Settlement } from './settle'
import { timelineOf } from './timeline'

const by = { office: 'committeeMember' as const, memberId: asId<MemberId>('m'), at: NOON }

describe('the way on the page', () => {
  const start = accepted(sampleIssue(FOUR_AFFAIRS_FOUR_RIGHTS), FOUR_AFFAIRS_FOUR_RIGHTS, by)
  const up: Settlement = { outcome: 'escalate', reason: '-', hasPlan: false }
  test('what lies behind, where it is, and what is ahead, with the days', () => {
    const second = settled(start, FOUR_AFFAIRS_FOUR_RIGHTS, up, { ...by, at: addMs(NOON, DAY_MS) }, {})
    expect(timelineOf(second, FOUR_AFFAIRS_FOUR_RIGHTS, addMs(NOON, DAY_MS)).map(({ stage, when, dueDay, endedBy }) => [stage.id, when, dueDay, endedBy])).toEqual([
      ['grid', 'past', undefined, 'escalated'], ['elders', 'now', '2026-12-02', undefined], ['branch', 'ahead', '2026-12-12', undefined], ['assembly', 'ahead', '2027-01-01', undefined]
    ])
  })

  test('what is solved below passes the rest by', () => {
    const done = settled(start, FOUR_AFFAIRS_FOUR_RIGHTS, { outcome: 'solve', hasPlan: false }, by, { text: '好了' })
    expect(timelineOf(done, FOUR_AFFAIRS_FOUR_RIGHTS, NOON).map(({ when }) => when)).toEqual(['past', 'passedBy', 'passedBy', 'passedBy'])
  })

  test('being carried out it has no day, and is never late', () => {
    const underWay = settled(start, FOUR_AFFAIRS_FOUR_RIGHTS, { outcome: 'solve', hasPlan: true }, by, { undertakingId: 'u' })
    expect(timelineOf(underWay, FOUR_AFFAIRS_FOUR_RIGHTS, addMs(NOON, 90 * DAY_MS))[0]).toMatchObject({ when: 'now', overdue: false })
    expect(carriedOut(underWay, FOUR_AFFAIRS_FOUR_RIGHTS, NOON)).toMatchObject({ state: { kind: 'solved' }, handledAt: NOON })
  })

  test('a step that was done within another lies behind, too', () => {
    const merged = { ...FOUR_TWO_PROCESS, stages: FOUR_TWO_PROCESS.stages.map((stage) => (stage.id === 'propose' ? { ...stage, covers: ['consult'] } : stage)) }
    const next = settled(accepted(sampleIssue(merged), merged, by), merged, { outcome: 'advance', toStageId: 'deliberate', hasPlan: false }, by, {})
    expect(timelineOf(next, merged, NOON).map(({ when }) => when).slice(0, 3)).toEqual(['past', 'past', 'now'])
    expect(timelineOf({ ...next, doneStages: ['propose'] }, merged, NOON)[1]?.when).toBe('passedBy')
  })
})
