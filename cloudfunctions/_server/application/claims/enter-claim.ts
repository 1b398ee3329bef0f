import { holdsItsPlace, logged, type Claim, type ClaimPhoto, type ClaimSource, type ClaimStep } from '@/domain/claims/claim'
import { verifiedBy } from '@/domain/claims/decide-claim'
import { entered, entryOf, leftOf, released } from '@/domain/claims/household-book'
import { reasonCannotClaim, type CannotClaim, type ClaimOrder } from '@/domain/claims/submit-claim'
import { isAdultOn } from '@/domain/community/person'
import { asId, type ClaimId, type CommunityId, type HouseholdId, type PersonId } from '@/domain/shared/ids'
import { dayOf, type Day } from '@/domain/shared/instant'
import { assert, err, ok, type Result } from '@/domain/shared/result'
import { findPerson } from '@server/application/community/find-person'
import { schemeInForce } from '@server/application/scheme/scheme-in-force'
import type { CommandContext } from '@server/pipeline/context'
import { bookOf, putBook } from './claim-store'
import { CLAIM_PHOTOS, claimDocument, claimPhotoId, CLAIMS, type ClaimDocument, type ClaimPhotoDocument } from './documents'

/** One deed of one person, however it comes in. */
export interface DeedTold {
  readonly source: ClaimSource
  readonly item: string
  readonly personId: PersonId
  readonly householdId: HouseholdId
  readonly on: Day
  readonly quantity: number
  readonly occasion: string
  readonly words?: string
  readonly badWords?: NonNullable<ClaimOrder['words']>
  readonly photos: readonly ClaimPhoto[]
  readonly witness?: { readonly householdId: HouseholdId; readonly personId: PersonId }
  readonly submitted: ClaimStep
  /** By whom it is verified already: who counted, weighed or entered it. */
  readonly verified?: ClaimStep
  /** Counts as much as the cap leaves instead of being refused; for hours and kilograms. */
  readonly upToCap?: true
}

type Entered = Result<Claim, CannotClaim | { readonly code: 'NOT_FOUND' }>
const SALT_BYTES = 16

/**
 * Lets a deed in, or says why not: the claim, its household's book and a document for each photograph, in the caller's transaction.
 * `before`: the claim as it was returned, whose own place does not count. Four operations and two for each photograph.
 */
export async function enterClaim(context: CommandContext, told: DeedTold, id: ClaimId, before?: ClaimDocument): Promise<Entered> {
  const { tx, communityId, now, chance } = context
  // The roll and the scheme change by decisions of the village; those of the moment before do as well.
  const peek = { get: tx.peek }
  const scheme = await schemeInForce(tx, communityId)
  const found = await findPerson(peek, told.householdId, told.personId)
  if (found === undefined || found.person.movedAway === true) return err({ code: 'NOT_FOUND' })
  const today = dayOf(now)
  const book = released(await bookOf(tx, told.householdId), id)
  const item = scheme?.items.find(({ code }) => code === told.item)
  const quantity = told.upToCap === undefined || item === undefined ? told.quantity : Math.min(told.quantity, leftOf(book, told, item) || told.quantity)
  const reason = reasonCannotClaim({
    scheme, today, book, quantity, source: told.source, item: told.item, on: told.on, occasion: told.occasion, photos: told.photos.length,
    claimant: { personId: told.personId, householdId: told.householdId, adult: isAdultOn(found.person, today) },
    photoUsed: await isPhotoUsed(context, told.photos, id),
    ...(told.witness === undefined ? {} : { witness: { householdId: told.witness.householdId, known: await isKnownAdult(peek, told.witness, today) } }),
    ...(told.badWords === undefined ? {} : { words: told.badWords })
  })
  if (reason !== undefined) return err(reason)
  assert(scheme !== undefined && item !== undefined, 'what can be claimed is an item of a scheme')
  const claim = claimOf({ ...told, quantity }, { id, communityId: asId<CommunityId>(communityId), terms: { ...item, noticeDays: scheme.noticeDays }, version: scheme.version }, before?.claim)
  await putBook(context, told.householdId, entered(book, entryOf(claim), today))
  for (const { hash } of claim.photos) await tx.put<ClaimPhotoDocument>(CLAIM_PHOTOS, { _id: claimPhotoId(communityId, hash), communityId, schemaVersion: 1, claimId: id })
  const document = claimDocument(claim, { salt: before?.salt ?? chance.secret(SALT_BYTES), now })
  await (before === undefined ? tx.insert(CLAIMS, document) : tx.put(CLAIMS, document))
  return ok(claim)
}

/** A photograph counts once in the whole community, also twice in one claim. */
async function isPhotoUsed({ tx, communityId }: CommandContext, photos: readonly ClaimPhoto[], id: ClaimId): Promise<boolean> {
  if (new Set(photos.map(({ hash }) => hash)).size < photos.length) return true
  for (const { hash } of photos) {
    const cited = await tx.get<ClaimPhotoDocument>(CLAIM_PHOTOS, claimPhotoId(communityId, hash))
    if (cited === undefined || cited.claimId === id) continue
    const other = (await tx.get<ClaimDocument>(CLAIMS, cited.claimId))?.claim
    if (other !== undefined && holdsItsPlace(other) && other.photos.some((each) => each.hash === hash)) return true
  }
  return false
}

async function isKnownAdult(peek: Parameters<typeof findPerson>[0], { householdId, personId }: NonNullable<DeedTold['witness']>, today: Day): Promise<boolean> {
  const found = await findPerson(peek, householdId, personId)
  return found !== undefined && found.person.movedAway !== true && isAdultOn(found.person, today)
}

interface Place {
  readonly id: ClaimId
  readonly communityId: CommunityId
  readonly terms: Claim['terms']
  readonly version: number
}

function claimOf(told: DeedTold, { id, communityId, terms, version }: Place, before: Claim | undefined): Claim {
  const { source, item, personId, householdId, on, quantity, occasion, words, photos, witness, submitted, verified } = told
  const claim: Claim = {
    id, communityId, item, schemeVersion: version, terms, personId, householdId, on, quantity, source, occasion, photos, submitted,
    objections: [], state: 'submitted', log: before?.log ?? [],
    ...(words === undefined || words === '' ? {} : { words }),
    ...(witness === undefined ? {} : { witness })
  }
  const waiting = logged(claim, { step: 'submitted', at: submitted.at, by: submitted.personId })
  return verified === undefined ? waiting : verifiedBy(waiting, verified)
}
