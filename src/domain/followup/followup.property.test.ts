import fc from 'fast-check'
import { asId, type FileId } from '@/domain/shared/ids'
import { addDays, type Day } from '@/domain/shared/instant'
import { inCharge, onDay, somebody, undertakingWith } from '@/testing/builders/undertaking'
import { judgeMilestone, moveDue, reportMilestone } from './milestone-moves'
import { GRADES, isLow, ratingSummary, RATINGS_SHOWN_FROM, type Grade } from './rating'
import type { Undertaking } from './undertaking'
import { acceptedCount, currentMilestone, deadlineOf, isAccepted, stageOf } from './undertaking-progress'

const RUN = { seed: 20_261_124, numRuns: 300 }

type Move = { readonly kind: 'report' | 'accept' | 'return' | 'move'; readonly no: number; readonly days: number }
const moves = fc.array(
  fc.record<Move>({ kind: fc.constantFrom('report', 'accept', 'return', 'move'), no: fc.integer({ min: 1, max: 4 }), days: fc.integer({ min: 0, max: 40 }) }),
  { maxLength: 40 }
)

function after(undertaking: Undertaking, { kind, no, days }: Move): Undertaking {
  const at = onDay(addDays('2026-11-25' as Day, days))
  const result =
    kind === 'report'
      ? reportMilestone(undertaking, { by: inCharge, at, milestone: no, words: '办好了', photoIds: [asId<FileId>('photo')] })
      : kind === 'move'
        ? moveDue(undertaking, { by: somebody('committeeMember'), at, milestone: no, to: addDays(undertaking.dueDay, days), reason: '停工' })
        : judgeMilestone(undertaking, somebody('supervisor'), no, kind === 'accept' ? { accepted: true } : { accepted: false, reason: '缺照片' }, at)
  return result.ok ? result.value : undertaking
}

test('whatever is tried, steps are accepted in order, days never go back, and nothing that was written is lost', () => {
  fc.assert(
    fc.property(moves, (tried) => {
      let before = undertakingWith()
      for (const move of tried) {
        const now = after(before, move)
        const states = now.milestones.map(isAccepted)
        expect(states).toEqual([...states].sort((one, other) => Number(other) - Number(one)))
        const days = now.milestones.map((each) => each.dueDay)
        expect(days).toEqual([...days].sort())
        expect(now.dueDay >= (days[days.length - 1] ?? '')).toBe(true)
        expect(acceptedCount(now)).toBeGreaterThanOrEqual(acceptedCount(before))
        now.milestones.forEach((each, index) => expect(each.reports.length).toBeGreaterThanOrEqual(before.milestones[index]?.reports.length ?? 0))
        expect(now.dueMoves.slice(0, before.dueMoves.length)).toEqual(before.dueMoves)
        expect(stageOf(now) === 'done').toBe(now.doneAt !== undefined)
        expect(deadlineOf(now) >= (currentMilestone(now)?.dueDay ?? '')).toBe(true)
        before = now
      }
    }),
    RUN
  )
})

test('the figures of a rating are those of a naive count', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...GRADES), { maxLength: 30 }), fc.integer({ min: 0, max: 50 }), (grades, asked) => {
      const counts: Partial<Record<Grade, number>> = {}
      for (const grade of grades) counts[grade] = (counts[grade] ?? 0) + 1
      const summary = ratingSummary(counts, asked)
      if (grades.length < RATINGS_SHOWN_FROM) return expect(summary).toEqual({ kind: 'withheld', asked, needed: RATINGS_SHOWN_FROM })
      expect(summary).toMatchObject({ kind: 'shown', rated: grades.length, satisfied: grades.filter((each) => !isLow(each)).length })
      if (summary.kind === 'withheld') throw new Error('withheld')
      expect(Object.values(summary.byGrade).reduce((sum, each) => sum + each, 0)).toBe(summary.rated)
      expect(summary.asked).toBeGreaterThanOrEqual(summary.rated)
    }),
    RUN
  )
})
