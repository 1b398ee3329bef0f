import { specOf, type ActionName } from '@/contract/actions'
import type { Actor, PermissionRule } from '@/domain/community/permission-rules'
import { ROLES, type Role } from '@/domain/community/roles'
import { asId, type CommunityId, type HouseholdId, type IdentityId, type MemberId, type PersonId, type UnitId } from '@/domain/shared/ids'
import { assert } from '@/domain/shared/result'
import type { ServerPorts } from '@server/ports/server-ports'
import { everyHandler } from './registry'

/** Callers without a role in the community: nobody known, a known phone, a member elsewhere, a member whose binding is disputed. */
export const OUTSIDERS = ['visitor', 'stranger', 'otherCommunity', 'suspended'] as const
export type Outsider = (typeof OUTSIDERS)[number]
/** Who a column of the table is about; a role stands for a member of the own community with exactly that role. */
export type CallerKind = Outsider | Role
export const CALLER_KINDS: readonly CallerKind[] = [...OUTSIDERS, ...ROLES]

export interface AuthorisationRow {
  readonly action: ActionName
  readonly kind: 'query' | 'command'
  /** `none`: the action is about the caller alone, in no community. */
  readonly scope: 'community' | 'none'
  readonly rule: PermissionRule['id']
  readonly allowed: readonly CallerKind[]
}

/** The table action × caller, asked of the rules that the handlers name; nothing here is written by hand. */
export function authorisationRows(): readonly AuthorisationRow[] {
  return Object.entries(everyHandler(NO_PORTS)).map(([name, { permission }]) => {
    const action = name as ActionName
    const spec = specOf(action)
    assert(spec !== undefined, 'every handler has a contract')
    const allowed = CALLER_KINDS.filter((kind) => permission.allows(actorOf(kind)))
    return { action, kind: spec.kind, scope: spec.scope, rule: permission.id, allowed }
  })
}

/** Making the table runs no handler, so that nobody asks for what is not there. */
const NO_PORTS = {} as ServerPorts

const IDENTITY = asId<IdentityId>('identity')

/** As the pipeline loads them: a membership counts in its own community only, and only while it is active. */
function actorOf(kind: CallerKind): Actor {
  switch (kind) {
    case 'visitor':
      return {}
    case 'stranger':
    case 'otherCommunity':
    case 'suspended':
      return { identityId: IDENTITY }
    default:
      return { identityId: IDENTITY, member: memberWith(kind) }
  }
}

const memberWith = (role: Role): NonNullable<Actor['member']> => ({
  id: asId<MemberId>('member'),
  communityId: asId<CommunityId>('community'),
  identityId: IDENTITY,
  personId: asId<PersonId>('person'),
  householdId: asId<HouseholdId>('household'),
  groupId: asId<UnitId>('group'),
  roles: [role],
  state: 'active'
})
