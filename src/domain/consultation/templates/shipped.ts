import type { CommunityKind } from '@/domain/community/community'
import type { IssueKind, ProcessTemplate } from '@/domain/consultation/process/template'
import { COMMUNITY_CONSULTATION } from './community-consultation'
import { FOUR_AFFAIRS_FOUR_RIGHTS } from './four-affairs'
import { FOUR_COUNCILS, RED_WHITE_FILING } from './four-councils'
import { FOUR_TWO_PROCESS } from './four-two'
import { ORDERED_BY_THE_PEOPLE } from './ordered-by-the-people'
import { SNAP_REPORT } from './snap-report'

/** Every edition of every template that comes with the product. Issues hold an id and a version, so an old edition stays here for good. */
export const SHIPPED_TEMPLATES: readonly ProcessTemplate[] = [
  SNAP_REPORT,
  FOUR_AFFAIRS_FOUR_RIGHTS,
  FOUR_TWO_PROCESS,
  COMMUNITY_CONSULTATION,
  RED_WHITE_FILING,
  FOUR_COUNCILS,
  ORDERED_BY_THE_PEOPLE
]

/** A shipped edition; the latest where no version is named. */
export function shippedTemplate(id: string, version?: number): ProcessTemplate | undefined {
  return SHIPPED_TEMPLATES.filter((template) => template.id === id && (version === undefined || template.version === version)).reduce<ProcessTemplate | undefined>(
    (latest, template) => (latest !== undefined && latest.version > template.version ? latest : template),
    undefined
  )
}

const USUAL: Readonly<Record<IssueKind, Readonly<Record<CommunityKind, string>>>> = {
  report: { village: SNAP_REPORT.id, urban: SNAP_REPORT.id },
  bigMatter: { village: FOUR_TWO_PROCESS.id, urban: COMMUNITY_CONSULTATION.id },
  order: { village: ORDERED_BY_THE_PEOPLE.id, urban: ORDERED_BY_THE_PEOPLE.id },
  redWhiteEvent: { village: RED_WHITE_FILING.id, urban: RED_WHITE_FILING.id }
}

/** The template that issues of a kind start with until the community chooses another. */
export const usualTemplateId = (kind: IssueKind, communityKind: CommunityKind): string => USUAL[kind][communityKind]
