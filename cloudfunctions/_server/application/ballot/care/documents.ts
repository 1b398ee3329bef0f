import type { Dispute, PromiseFinding } from '@/domain/ballot/secret/dispute'
import type { Replacement } from '@/domain/ballot/secret/replacement'
import type { InclusionPromise } from '@/domain/ballot/secret/signed-ballot'
import type { ReadModel, StoredDocument } from '@server/ports/document-store'

export const DISPUTES = 'ballotDisputes'
export const BROKEN_PROMISES = 'brokenPromises'
export const REPLACEMENTS = 'tokenReplacements'

/** `_id` from poll, unit, kind and number, so that one unit has one open dispute of a kind. It holds no ballot number. */
export interface DisputeDocument extends StoredDocument, Dispute {
  readonly pollId: string
  readonly householdNo: string
  /** Somebody still has to answer it; for the read model. */
  readonly waits: boolean
  /** The client's request, so that the same one sent again gets the same answer: nothing else of it is remembered. */
  readonly requestId: string
}

/** `_id` = poll and ballot number: evidence against the Box, open to everybody. No person, no unit and no time stand in it. */
export interface BrokenPromiseDocument extends StoredDocument {
  readonly pollId: string
  readonly number: string
  readonly promise: InclusionPromise
  readonly finding: PromiseFinding
}
export const brokenPromiseIdOf = (pollId: string, number: string): string => `${pollId}:${number}`

/** `_id` = poll and unit: a token is replaced once. */
export interface ReplacementDocument extends StoredDocument, Replacement {
  readonly pollId: string
  readonly householdNo: string
  /** `replaced` once it was approved; for the read models. */
  readonly state: 'asked' | 'replaced'
}
export const replacementIdOf = (pollId: string, unitId: string): string => `${pollId}:${unitId}`

export const disputesByPoll: ReadModel = { name: 'disputesByPoll', collection: DISPUTES, equals: ['communityId', 'pollId'], orderBy: 'filedAt' }
export const disputesWaiting: ReadModel = { name: 'disputesWaiting', collection: DISPUTES, equals: ['communityId', 'waits'], orderBy: 'filedAt' }
export const brokenPromisesByPoll: ReadModel = { name: 'brokenPromisesByPoll', collection: BROKEN_PROMISES, equals: ['communityId', 'pollId'], orderBy: 'number' }
export const replacementsByPoll: ReadModel = { name: 'replacementsByPoll', collection: REPLACEMENTS, equals: ['communityId', 'pollId'], orderBy: 'unitId', groupBy: 'state' }
export const replacementsAsked: ReadModel = { name: 'replacementsAsked', collection: REPLACEMENTS, equals: ['communityId', 'state', 'askedOn'], orderBy: 'unitId' }

export const BALLOT_CARE_COLLECTIONS: readonly string[] = [DISPUTES, BROKEN_PROMISES, REPLACEMENTS]
export const BALLOT_CARE_READ_MODELS: readonly ReadModel[] = [disputesByPoll, disputesWaiting, brokenPromisesByPoll, replacementsByPoll, replacementsAsked]
