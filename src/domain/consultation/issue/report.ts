import type { Role } from '@/domain/community/roles'
import type { IssueKind, ProcessTemplate } from '@/domain/consultation/process/template'
import { REPORTS_PER_DAY_MAX } from './issue'
import type { CannotReport } from './refusals'

/** Who may write something down for a neighbour without a phone. */
const ASSISTS: readonly Role[] = ['gridWorker', 'groupLeader', 'committeeMember', 'partySecretary']
/** 四议两公开 begins with the branch, or with the committee that asks it (residents raise a topic instead). */
const RAISES_BIG_MATTERS: readonly Role[] = ['partySecretary', 'committeeMember']

export interface Reporting {
  readonly kind: IssueKind
  readonly hasDetails: boolean
  /** Written down for somebody else. */
  readonly assists: boolean
  readonly roles: readonly Role[]
  /** Own reports of the last day. */
  readonly recent: number
  /** What issues of this kind start with; undefined where the community has nothing for it. */
  readonly template: ProcessTemplate | undefined
}

const anyOf = (roles: readonly Role[], wanted: readonly Role[]): boolean => roles.some((role) => wanted.includes(role))

/** Why somebody cannot report this now. */
export function reasonCannotReport({ kind, hasDetails, assists, roles, recent, template }: Reporting): CannotReport | undefined {
  if (kind === 'bigMatter' && !anyOf(roles, RAISES_BIG_MATTERS)) return { code: 'KIND_NOT_YOURS' }
  if (template === undefined) return { code: 'NO_PROCESS_FOR_KIND' }
  if (assists && !anyOf(roles, ASSISTS)) return { code: 'ASSISTING_NOT_YOURS' }
  if (kind === 'redWhiteEvent' && !hasDetails) return { code: 'DETAILS_MISSING' }
  if (kind !== 'redWhiteEvent' && hasDetails) return { code: 'DETAILS_NOT_FOR_KIND' }
  // Whoever writes down what others tell him does so all day.
  if (!assists && recent >= REPORTS_PER_DAY_MAX) return { code: 'TOO_MANY_REPORTS', max: REPORTS_PER_DAY_MAX }
  return undefined
}
