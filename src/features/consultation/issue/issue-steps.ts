import type { IssueDetail } from '@/contract/issue-views'
import { GABLE_CARRY_OUT, GABLE_VOTE } from '@/domain/consultation/process/template'

/**
 * Steps of the picture, 1 to 7, that this issue did not take although it stands beyond them: who was helped at the
 * door never went to the elders, and the picture must not say so.
 */
export function passedBySteps({ timeline, poll, gable, undertakingId }: Pick<IssueDetail, 'timeline' | 'poll' | 'gable' | 'undertakingId'>): readonly number[] {
  const beyond = gable ?? 0
  const walked = new Set<number>(timeline.filter(stage => stage.when === 'past' || (stage.when === 'now' && stage.gable < beyond)).map(stage => stage.gable))
  if (poll?.outcomeKind !== undefined) walked.add(GABLE_VOTE)
  if (poll?.noticeId !== undefined) walked.add(GABLE_VOTE + 1)
  if (undertakingId !== undefined) walked.add(GABLE_CARRY_OUT)
  return [0, 1, 2, 3, 4, 5, 6].filter(step => !walked.has(step)).map(step => step + 1)
}
