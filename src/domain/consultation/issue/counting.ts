import type { StageArtefact } from '@/domain/consultation/process/artefact'
import type { Issue } from './issue'

type Left = Pick<Issue, 'artefacts' | 'history' | 'now'>

const heldNos = ({ history }: Left): ReadonlySet<number> => new Set(history.flatMap(({ held, artefactNo }) => (held === undefined || artefactNo === undefined ? [] : [artefactNo])))

/**
 * What the stages left, as far as it counts. In the stage where the issue stands only what was left since it came there: what was
 * there before a vote that failed has had its turn. And nothing whose words wait for a person, who may take them out.
 */
export function countingArtefacts(issue: Left): readonly StageArtefact[] {
  const { artefacts, now } = issue
  const held = heldNos(issue)
  return artefacts.filter(({ no, stageId, at }) => !held.has(no) && (stageId !== now?.stageId || at >= now.since))
}

/** Left in this stage since it began, and not looked at yet. */
export function waitingArtefacts(issue: Left): readonly StageArtefact[] {
  const { artefacts, now } = issue
  const held = heldNos(issue)
  return artefacts.filter(({ no, stageId, at }) => held.has(no) && stageId === now?.stageId && at >= now.since)
}
