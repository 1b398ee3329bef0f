import type { Role } from '@/domain/community/roles'

/** 参加方 of the roll, by office; who stands on no roll is counted by the meeting itself (experts, organisations, guests). */
export const ROLL_PARTIES = ['supervisors', 'committee', 'representatives', 'elders', 'residents'] as const
export type RollParty = (typeof ROLL_PARTIES)[number]

const OFFICES: readonly (readonly [RollParty, readonly Role[]])[] = [
  ['supervisors', ['supervisor']],
  ['committee', ['committeeMember', 'partySecretary']],
  ['representatives', ['villagerRep', 'residentRep']],
  ['elders', ['elderMediator']]
]

/** As what somebody comes to a meeting: the first party that fits, so that everybody counts once. */
export const partyOfOffices = (roles: readonly Role[]): RollParty => OFFICES.find(([, offices]) => offices.some(office => roles.includes(office)))?.[0] ?? 'residents'
