import type { HouseholdId, OrganisationId, PersonId } from '@/domain/shared/ids'

/** The five of 五社联动: 社区, 社会组织, 社会工作者, 社区志愿者, 社会慈善资源 (domain.md §1.6). */
export const ORGANISATION_KINDS = ['communityBody', 'socialOrganisation', 'socialWork', 'volunteerTeam', 'charityResource'] as const
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number]

export const ORGANISATION_NAME_MAX = 30
export const OFFERS_MAX = 100
export const CONTACT_MAX = 40
/** A village has a handful; the list is one page. */
export const ORGANISATIONS_MAX = 60

/** A person of the roll who answers for something. */
export interface NamedPerson {
  readonly personId: PersonId
  readonly householdId: HouseholdId
  readonly name: string
}

/** One of the five, with whom residents can work. */
export interface Organisation {
  readonly id: OrganisationId
  readonly kind: OrganisationKind
  readonly name: string
  /** What it offers: people, a room, goods, a skill. */
  readonly offers: string
  /** Where to ask: an office, a window, a public telephone; a private one has no place here. */
  readonly contact: string
  /** 负责人: may plan activities of this organisation. Without one only the committee does. */
  readonly leader?: NamedPerson
  /** No longer works here; its past activities stay. */
  readonly ended: boolean
}

export type CannotKeepOrganisation = { readonly code: 'LEADER_NOT_ON_ROLL' } | { readonly code: 'TOO_MANY_ORGANISATIONS'; readonly max: number }

/** Why an organisation cannot be written down; `leaderFound` says whether the leader that was named is an adult of the roll who lives here. */
export function reasonCannotKeepOrganisation(leaderFound: boolean, others: number): CannotKeepOrganisation | undefined {
  if (!leaderFound) return { code: 'LEADER_NOT_ON_ROLL' }
  return others >= ORGANISATIONS_MAX ? { code: 'TOO_MANY_ORGANISATIONS', max: ORGANISATIONS_MAX } : undefined
}
