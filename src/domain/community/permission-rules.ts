import type { IdentityId } from '@/domain/shared/ids'
import type { Member } from './member'
import type { Role } from './roles'

/** Who calls: nobody known, a platform identity, or a member of the community in question. */
export interface Actor {
  readonly identityId?: IdentityId
  readonly member?: Member
}

export const PERMISSION_RULE_IDS = [
  'anyone',
  'identified',
  'member',
  'resident',
  'representative',
  'committee',
  'committeeOrLeader',
  'committeeOrSupervisor',
  'supervisor',
  'teller',
  'rollKeeper',
  'officeHolder',
  'handler',
  'mediator',
  'shopKeeper',
  'priceSetter',
  'shopOffice',
  'counter',
  'claimVerifier',
  'claimReviewer',
  'claimOverseer',
  'claimOffice'
] as const

export type PermissionRuleId = (typeof PERMISSION_RULE_IDS)[number]

/** What a rule asks for, as data, so that the table action × role is generated and not written. */
export type PermissionNeed =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'identity' }
  | { readonly kind: 'membership' }
  | { readonly kind: 'oneOf'; readonly roles: readonly Role[] }

export type NotPermitted =
  | { readonly code: 'NOT_IDENTIFIED' }
  | { readonly code: 'NOT_A_MEMBER' }
  | { readonly code: 'MEMBERSHIP_SUSPENDED' }
  | { readonly code: 'ROLE_NOT_PERMITTED' }

export interface PermissionRule {
  readonly id: PermissionRuleId
  readonly needs: PermissionNeed
  allows(actor: Actor): boolean
}

const NEEDS: Record<PermissionRuleId, PermissionNeed> = {
  anyone: { kind: 'nothing' },
  identified: { kind: 'identity' },
  member: { kind: 'membership' },
  // Excludes who serves from outside: the township's reviewer, the technical administrator.
  resident: { kind: 'oneOf', roles: ['resident'] },
  // The representatives' assembly: representatives and committee (L1 art. 29, L2 art. 28).
  representative: { kind: 'oneOf', roles: ['villagerRep', 'residentRep', 'committeeMember'] },
  committee: { kind: 'oneOf', roles: ['committeeMember', 'partySecretary'] },
  committeeOrLeader: { kind: 'oneOf', roles: ['committeeMember', 'partySecretary', 'groupLeader'] },
  committeeOrSupervisor: { kind: 'oneOf', roles: ['committeeMember', 'partySecretary', 'supervisor'] },
  supervisor: { kind: 'oneOf', roles: ['supervisor'] },
  teller: { kind: 'oneOf', roles: ['teller'] },
  // The committee keeps the roll; the party branch does not (L1 art. 16).
  rollKeeper: { kind: 'oneOf', roles: ['committeeMember'] },
  // Whoever has a task at a vote or a meeting: the command then asks for the named person.
  officeHolder: {
    kind: 'oneOf',
    roles: ['committeeMember', 'partySecretary', 'supervisor', 'teller', 'groupLeader', 'gridWorker']
  },
  // Whoever may be responsible for a stage of a process; the stage then asks for its own role.
  handler: { kind: 'oneOf', roles: ['gridWorker', 'groupLeader', 'elderMediator', 'partySecretary', 'committeeMember'] },
  // Mediation is private to the parties and the mediators (People's Mediation Law art. 15, 23): the committee as such is not let in.
  mediator: { kind: 'oneOf', roles: ['elderMediator'] },
  // Who hands goods over sets no price and the other way round (ROLE_CONFLICTS).
  shopKeeper: { kind: 'oneOf', roles: ['shopKeeper'] },
  priceSetter: { kind: 'oneOf', roles: ['priceSetter', 'committeeMember'] },
  // Whoever may be the second person at the shelf, and who watches both: the command asks that it is another.
  shopOffice: { kind: 'oneOf', roles: ['shopKeeper', 'priceSetter', 'committeeMember', 'supervisor'] },
  // Whoever may order for somebody without a phone; who watches the shop does not.
  counter: { kind: 'oneOf', roles: ['shopKeeper', 'priceSetter', 'committeeMember'] },
  // 核实 and 评议 of a deed that asks for coins; the claim itself then asks for two people of different households (domain.md §3.4).
  claimVerifier: { kind: 'oneOf', roles: ['gridWorker', 'groupLeader', 'pointReviewer', 'committeeMember'] },
  claimReviewer: { kind: 'oneOf', roles: ['pointReviewer', 'committeeMember'] },
  // Who answers an objection and takes a credited claim back: also who supervises.
  claimOverseer: { kind: 'oneOf', roles: ['pointReviewer', 'committeeMember', 'supervisor'] },
  claimOffice: { kind: 'oneOf', roles: ['gridWorker', 'groupLeader', 'pointReviewer', 'committeeMember', 'supervisor'] }
}

/** Why an actor may not do what a rule guards. Silence is refusal: there is no rule that a missing actor passes but `anyone`. */
export function reasonNotPermitted(id: PermissionRuleId, actor: Actor): NotPermitted | undefined {
  const needs = NEEDS[id]
  if (needs.kind === 'nothing') return undefined
  if (actor.identityId === undefined) return { code: 'NOT_IDENTIFIED' }
  if (needs.kind === 'identity') return undefined
  const { member } = actor
  if (member === undefined || member.state === 'left') return { code: 'NOT_A_MEMBER' }
  // A member that belongs to another identity is a bug of the caller; it must never open a door.
  if (member.identityId !== actor.identityId) return { code: 'NOT_A_MEMBER' }
  if (member.state === 'suspended') return { code: 'MEMBERSHIP_SUSPENDED' }
  if (needs.kind === 'membership') return undefined
  return needs.roles.some(role => member.roles.includes(role)) ? undefined : { code: 'ROLE_NOT_PERMITTED' }
}

const rule = (id: PermissionRuleId): PermissionRule => ({
  id,
  needs: NEEDS[id],
  allows: actor => reasonNotPermitted(id, actor) === undefined
})

/** The closed set of permission rules; every action names one of them. */
export const PERMISSION_RULES = Object.fromEntries(
  PERMISSION_RULE_IDS.map(id => [id, rule(id)])
) as Record<PermissionRuleId, PermissionRule>
