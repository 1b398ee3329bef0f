import type { Role } from '@/domain/community/roles'
import type { HandlerRole } from '@/domain/consultation/process/template'
import type { MemberId } from '@/domain/shared/ids'
import type { NotResponsible } from './refusals'

/** Somebody who acts on an issue, with the units that he belongs to. */
export interface Worker {
  readonly memberId: MemberId
  readonly roles: readonly Role[]
  readonly communityId: string
  /** The own group and grid. */
  readonly unitIds: readonly string[]
}

/** Offices of one grid or group; every other office is of the whole community. */
const OF_A_UNIT: readonly HandlerRole[] = ['gridWorker', 'groupLeader']
export const isOfUnit = (role: HandlerRole): boolean => OF_A_UNIT.includes(role)

/** The office in which somebody acts on an issue of `unitId`: the first of the stage's roles that he holds there. */
export const officeOf = (worker: Worker, unitId: string, roles: readonly HandlerRole[]): HandlerRole | undefined =>
  roles.find((role) => worker.roles.includes(role) && (!isOfUnit(role) || unitId === worker.communityId || worker.unitIds.includes(unitId)))

/** Why somebody is not the one whom a stage of `roles` asks, on an issue of `unitId`. */
export function reasonNotResponsible(worker: Worker, unitId: string, roles: readonly HandlerRole[]): NotResponsible | undefined {
  if (officeOf(worker, unitId, roles) !== undefined) return undefined
  return roles.some((role) => worker.roles.includes(role)) ? { code: 'NOT_YOUR_UNIT' } : { code: 'NOT_THIS_STAGES_ROLE', roles }
}

/** Who releases what a check held back, and sees all of it. */
export const isCommittee = ({ roles }: Pick<Worker, 'roles'>): boolean => roles.includes('committeeMember') || roles.includes('partySecretary')

/** Where an issue waits: one desk of an office in a unit. Lists of what waits are kept by it. */
export const deskOf = (role: HandlerRole, unitId: string, communityId: string): string => `${role}@${isOfUnit(role) ? unitId : communityId}`

/** Every desk at which somebody sits. */
export function desksOf({ roles, communityId, unitIds }: Worker, handlerRoles: readonly HandlerRole[]): readonly string[] {
  return handlerRoles
    .filter((role) => roles.includes(role))
    .flatMap((role) => (isOfUnit(role) ? [communityId, ...unitIds] : [communityId]).map((unit) => deskOf(role, unit, communityId)))
}
