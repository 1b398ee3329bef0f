import type { ParsedInputOf } from '@/contract/actions'
import { stepOf, type ClaimPhoto } from '@/domain/claims/claim'
import { reasonCannotEdit } from '@/domain/claims/settle-claim'
import type { ClaimOrder } from '@/domain/claims/submit-claim'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import type { CannotAttach } from '@/domain/files/upload-rules'
import { asId, type ClaimId, type HouseholdId, type PersonId } from '@/domain/shared/ids'
import { reasonHoldsPersonalData } from '@/domain/shared/personal-data'
import { err, ok, type Result } from '@/domain/shared/result'
import { attachFiles } from '@server/application/files/attach'
import { FILES, type FileDocument } from '@server/application/files/documents'
import { checkWords } from '@server/application/shared/check-words'
import type { CommandContext, QueryContext } from '@server/pipeline/context'
import type { PreparedCommandHandler } from '@server/pipeline/handlers'
import type { ContentCheck } from '@server/ports/content-check'
import { claimActor } from './claim-store'
import { CLAIMS, type ClaimDocument } from './documents'
import { enterClaim, type DeedTold } from './enter-claim'

type Told = ParsedInputOf<'claims/submit'>

/** What is known before the transaction: what the words are, and what the pictures are made of. */
interface Looked {
  readonly badWords?: NonNullable<ClaimOrder['words']>
  /** Hash of a picture's bytes by its file. Neither changes once it is stored. */
  readonly hashes: ReadonlyMap<string, string>
}

/** 申报善行: one's own deed. Its words and pictures are for who verifies it; nobody else ever reads them. */
export const submit = (contentCheck: ContentCheck): PreparedCommandHandler<'claims/submit'> => ({
  permission: PERMISSION_RULES.resident,
  async prepare(asking, input) {
    const looked = await lookAt(asking, contentCheck, input)
    return async (context) => {
      const id = asId<ClaimId>(`claim:${context.chance.id()}`)
      const photos = await photosOf(context, input, { id, looked, kept: [] })
      if (!photos.ok) return photos
      const claim = await enterClaim(context, ownDeed(context, input, { looked, photos: photos.value }), id)
      return claim.ok ? ok({ claimId: id }) : claim
    }
  }
})

/** What came back to its author goes on as a new claim under the old id: verified and reviewed from the start. */
export const edit = (contentCheck: ContentCheck): PreparedCommandHandler<'claims/edit'> => ({
  permission: PERMISSION_RULES.resident,
  async prepare(asking, { claimId, ...input }) {
    const looked = await lookAt(asking, contentCheck, input)
    return async (context) => {
      const before = await context.tx.get<ClaimDocument>(CLAIMS, claimId)
      if (before === undefined) return err({ code: 'NOT_FOUND' })
      const reason = reasonCannotEdit(before.claim, claimActor(context))
      if (reason !== undefined) return err(reason)
      const photos = await photosOf(context, input, { id: before.claim.id, looked, kept: before.claim.photos })
      if (!photos.ok) return photos
      const claim = await enterClaim(context, ownDeed(context, input, { looked, photos: photos.value }), before.claim.id, before)
      return claim.ok ? ok({ claimId }) : claim
    }
  }
})

async function lookAt({ reader }: QueryContext, contentCheck: ContentCheck, { words = '', photos }: Pick<Told, 'words' | 'photos'>): Promise<Looked> {
  const personal = reasonHoldsPersonalData(words)
  const badWords = personal ?? ((await isRisky(contentCheck, words)) ? 'refused' as const : undefined)
  const files = await Promise.all(photos.map(({ fileId }) => reader.get<FileDocument>(FILES, fileId)))
  const hashes = new Map(files.flatMap((file) => (file?.hash === undefined ? [] : [[file._id, file.hash] as const])))
  return { hashes, ...(badWords === undefined ? {} : { badWords }) }
}

/** What a check is not sure of goes to the verifiers, who read every claim anyway and are the only ones who do. */
const isRisky = async (contentCheck: ContentCheck, words: string): Promise<boolean> => words !== '' && (await checkWords(contentCheck, words)) === 'risky'

interface Citing {
  readonly id: ClaimId
  readonly looked: Looked
  /** Cited by the claim already. */
  readonly kept: readonly ClaimPhoto[]
}

async function photosOf(context: CommandContext, { photos }: Pick<Told, 'photos'>, { id, looked, kept }: Citing): Promise<Result<readonly ClaimPhoto[], CannotAttach>> {
  const fresh = photos.filter(({ fileId }) => !kept.some((each) => each.fileId === fileId))
  const attached = await attachFiles(context, fresh.map(({ fileId }) => fileId), { kind: 'claim', id })
  if (!attached.ok) return attached
  const refs = new Map([...kept, ...attached.value.map((ref) => ({ ...ref, hash: looked.hashes.get(ref.fileId) ?? ref.fileId }))].map((photo): [string, ClaimPhoto] => [photo.fileId, photo]))
  return ok(photos.flatMap(({ fileId, takenAt }) => {
    const photo = refs.get(fileId)
    return photo === undefined ? [] : [{ ...photo, ...(takenAt === undefined ? {} : { takenAt }) }]
  }))
}

function ownDeed(context: CommandContext, { item, on, quantity, words, witness }: Told, { looked, photos }: { readonly looked: Looked; readonly photos: readonly ClaimPhoto[] }): DeedTold {
  const actor = claimActor(context)
  return {
    source: 'own', item, on, quantity, photos, personId: actor.personId, householdId: actor.householdId, occasion: `day:${on}`, submitted: stepOf(actor, context.now),
    ...(words === undefined ? {} : { words }),
    ...(looked.badWords === undefined ? {} : { badWords: looked.badWords }),
    ...(witness === undefined ? {} : { witness: { householdId: asId<HouseholdId>(witness.householdId), personId: asId<PersonId>(witness.personId) } })
  }
}
