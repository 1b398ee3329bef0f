import { openObjections, type Claim, type QueueLevel } from '@/domain/claims/claim'
import type { HouseholdBook } from '@/domain/claims/household-book'
import type { CommunityId } from '@/domain/shared/ids'
import type { Day, Instant } from '@/domain/shared/instant'
import type { ReadModel, StoredDocument } from '@server/ports/document-store'

export const CLAIMS = 'claims'
export const CLAIM_BOOKS = 'claimBooks'
export const CLAIM_PHOTOS = 'claimPhotos'

/** A claim with what its lists are asked by. Nothing deletes one. */
export interface ClaimDocument extends StoredDocument {
  readonly communityId: CommunityId
  readonly claim: Claim
  readonly householdId: string
  readonly item: string
  /** What it waits for; `none` where nobody of an office has to do anything. */
  readonly level: QueueLevel | 'none'
  /** Since when. */
  readonly waitingSince: Instant
  /** The neighbour who is asked and has not answered. */
  readonly askedPersonId?: string
  readonly onNotice: boolean
  /** On notice without an open objection: credited once its days are over. */
  readonly creditable: boolean
  readonly noticeUntil?: Day
  readonly changedAt: Instant
  /** H(salt ‖ who and what) stands in the transfer; without the salt it says nothing (PIPL art. 47). */
  readonly salt: string
}

/** `_id` = the household's: caps and occasions of a household are decided by one document. */
export interface ClaimBookDocument extends StoredDocument {
  readonly entries: HouseholdBook
}

/** `_id` = community and hash: which claim cites a photograph. It counts as used while that claim holds its place and still has it. */
export interface ClaimPhotoDocument extends StoredDocument {
  readonly claimId: string
}

export const claimPhotoId = (communityId: string, hash: string): string => `${communityId}:${hash}`

function levelOf(claim: Claim): ClaimDocument['level'] {
  if (claim.state === 'submitted') return 'verify'
  if (claim.state === 'verified') return 'review'
  if (claim.state === 'publicized' && openObjections(claim).length > 0) return 'objections'
  return claim.state === 'credited' && claim.revocation !== undefined ? 'revocations' : 'none'
}

/** A claim with everything that its lists are asked by; nothing of it can be forgotten on a change. `before`: as it stood. */
export function claimDocument(claim: Claim, { salt, now, before }: { readonly salt: string; readonly now: Instant; readonly before?: ClaimDocument }): ClaimDocument {
  const { id: _id, communityId, householdId, item, state, witness, noticeUntil } = claim
  const level = levelOf(claim)
  const asked = state === 'submitted' && witness !== undefined && witness.confirmed === undefined
  const onNotice = state === 'publicized'
  return {
    _id, communityId, schemaVersion: 1, claim, householdId, item, level, onNotice, salt, changedAt: now,
    waitingSince: before?.level === level ? before.waitingSince : now,
    creditable: onNotice && level === 'none',
    ...(asked ? { askedPersonId: witness.personId } : {}),
    ...(noticeUntil === undefined ? {} : { noticeUntil })
  }
}

export const claimsByHousehold: ReadModel = { name: 'claimsByHousehold', collection: CLAIMS, equals: ['communityId', 'householdId'], orderBy: 'changedAt', descending: true }
export const claimsByLevel: ReadModel = { name: 'claimsByLevel', collection: CLAIMS, equals: ['communityId', 'level'], orderBy: 'waitingSince', groupBy: 'item' }
export const claimsByLevelAndItem: ReadModel = { name: 'claimsByLevelAndItem', collection: CLAIMS, equals: ['communityId', 'level', 'item'], orderBy: 'waitingSince' }
/** Only claims whose neighbour has not answered. */
export const claimsAsking: ReadModel = { name: 'claimsAsking', collection: CLAIMS, equals: ['communityId', 'askedPersonId'], orderBy: 'waitingSince' }
export const claimsOnNotice: ReadModel = { name: 'claimsOnNotice', collection: CLAIMS, equals: ['communityId', 'onNotice'], orderBy: 'noticeUntil' }
export const claimsCreditable: ReadModel = { name: 'claimsCreditable', collection: CLAIMS, equals: ['communityId', 'creditable'], orderBy: 'noticeUntil' }
/** Across communities: for the scheduler only. */
export const claimsDue: ReadModel = { name: 'claimsDue', collection: CLAIMS, equals: ['creditable'], orderBy: 'noticeUntil' }

export const CLAIM_COLLECTIONS: readonly string[] = [CLAIMS, CLAIM_BOOKS, CLAIM_PHOTOS]
export const CLAIM_READ_MODELS: readonly ReadModel[] = [claimsByHousehold, claimsByLevel, claimsByLevelAndItem, claimsAsking, claimsOnNotice, claimsCreditable, claimsDue]
