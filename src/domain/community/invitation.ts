import type { CommunityId, HouseholdId, IdentityId, MemberId, PersonId } from '@/domain/shared/ids'
import type { Brand } from '@/domain/shared/brand'
import type { Instant } from '@/domain/shared/instant'
import { addMs, DAY_MS, HOUR_MS } from '@/domain/shared/instant'

/** Eight characters as printed on the household's sheet. The store keeps only a digest of it. */
export type InvitationCode = Brand<string, 'InvitationCode'>

/**
 * No 0 O 1 I L, no vowels (nothing readable appears), and one of each pair that print or pen confuses:
 * 2 not Z, 5 not S, 6 not G, 8 not B, V not U, D not Q. 23 characters, 23^8 = 7.8e10 codes.
 */
export const INVITATION_ALPHABET = '23456789CDFHJKMNPRTVWXY'
export const INVITATION_CODE_LENGTH = 8
export const INVITATION_LIFETIME_MS = 14 * DAY_MS

const LOOK_ALIKES: Readonly<Record<string, string>> = {
  '0': 'D', O: 'D', Q: 'D', Z: '2', S: '5', G: '6', B: '8', U: 'V'
}

/** What somebody typed, as a code: full-width and lower case folded, spaces and dashes dropped, look-alikes mapped; undefined if it cannot be one. */
export function parseInvitationCode(typed: string): InvitationCode | undefined {
  const folded = typed.normalize('NFKC').toUpperCase().replace(/[\s\-\u2010-\u2015\u2212_·.]/g, '')
  const letters = [...folded].map(letter => LOOK_ALIKES[letter] ?? letter)
  const fits = letters.length === INVITATION_CODE_LENGTH && letters.every(letter => INVITATION_ALPHABET.includes(letter))
  return fits ? (letters.join('') as InvitationCode) : undefined
}

/** `K7MD-2XPF`: two halves are read aloud and copied with fewer mistakes. */
export const printedCode = (code: InvitationCode): string => `${code.slice(0, 4)}-${code.slice(4)}`

export type InvitationState =
  | { readonly kind: 'open' }
  | { readonly kind: 'used'; readonly by: IdentityId; readonly at: Instant }
  | { readonly kind: 'withdrawn'; readonly by: MemberId; readonly at: Instant }

/** A one-time invitation for one person of one household. */
export interface Invitation {
  readonly communityId: CommunityId
  readonly householdId: HouseholdId
  readonly personId: PersonId
  readonly issuedBy: MemberId
  readonly issuedAt: Instant
  readonly expiresAt: Instant
  readonly state: InvitationState
}

export function issueInvitation(
  order: Pick<Invitation, 'communityId' | 'householdId' | 'personId'> & { readonly by: MemberId; readonly now: Instant }
): Invitation {
  const { by, now, communityId, householdId, personId } = order
  return {
    communityId, householdId, personId,
    issuedBy: by, issuedAt: now, expiresAt: addMs(now, INVITATION_LIFETIME_MS), state: { kind: 'open' }
  }
}

export type CannotUseInvitation =
  | { readonly code: 'INVITATION_NOT_FOUND' }
  | { readonly code: 'INVITATION_WITHDRAWN' }
  | { readonly code: 'INVITATION_USED' }
  | { readonly code: 'INVITATION_EXPIRED' }

/** Why a code opens nothing. An unknown code and another community's code look the same. */
export function reasonCannotUseInvitation(
  invitation: Invitation | undefined,
  communityId: CommunityId,
  now: Instant
): CannotUseInvitation | undefined {
  if (invitation === undefined || invitation.communityId !== communityId) return { code: 'INVITATION_NOT_FOUND' }
  if (invitation.state.kind === 'withdrawn') return { code: 'INVITATION_WITHDRAWN' }
  if (invitation.state.kind === 'used') return { code: 'INVITATION_USED' }
  if (now >= invitation.expiresAt) return { code: 'INVITATION_EXPIRED' }
  return undefined
}

export const spendInvitation = (invitation: Invitation, by: IdentityId, at: Instant): Invitation => ({
  ...invitation,
  state: { kind: 'used', by, at }
})

/** Wrong and right codes alike count; with 7.8e10 codes ten tries an hour find nothing. */
export const ATTEMPTS_MAX = 10
export const ATTEMPT_WINDOW_MS = HOUR_MS

/** Tries of one identity in one window; stored by identity. */
export interface AttemptWindow {
  readonly startedAt: Instant
  readonly count: number
}

export interface TooManyAttempts {
  readonly code: 'TOO_MANY_ATTEMPTS'
  readonly retryAt: Instant
}

export function reasonTooManyAttempts(window: AttemptWindow | undefined, now: Instant): TooManyAttempts | undefined {
  if (window === undefined || isOver(window, now) || window.count < ATTEMPTS_MAX) return undefined
  return { code: 'TOO_MANY_ATTEMPTS', retryAt: addMs(window.startedAt, ATTEMPT_WINDOW_MS) }
}

/** The window to store with a try, also with one that fails. */
export function countAttempt(window: AttemptWindow | undefined, now: Instant): AttemptWindow {
  if (window === undefined || isOver(window, now)) return { startedAt: now, count: 1 }
  return { startedAt: window.startedAt, count: window.count + 1 }
}

const isOver = (window: AttemptWindow, now: Instant): boolean => now >= addMs(window.startedAt, ATTEMPT_WINDOW_MS)
