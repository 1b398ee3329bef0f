import type { PartyStudy } from '@/domain/ballot/manifest'
import { stageOf, type ProcessTemplate } from '@/domain/consultation/process/template'
import { dayOf } from '@/domain/shared/instant'
import type { Issue } from './issue'

/**
 * 党组织研究 that a formal vote has to name (L1 art. 28, L2 art. 30): the last numbered minutes that a stage of the branch left.
 * Undefined where there are none; the draft is then completed by hand.
 */
export function partyStudyOf({ artefacts }: Pick<Issue, 'artefacts'>, template: Pick<ProcessTemplate, 'stages'>): PartyStudy | undefined {
  const ofBranch = artefacts.filter(({ stageId }) => stageOf(template, stageId)?.roles[0] === 'partySecretary')
  const minutes = ofBranch.flatMap(({ content, at }) => (content.kind === 'minutes' && content.recordNo !== undefined ? [{ day: dayOf(at), minutesNo: content.recordNo }] : []))
  return minutes.pop()
}
