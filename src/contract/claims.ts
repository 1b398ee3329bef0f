import * as v from 'valibot'
import { CLAIM_BATCH_MAX, CLAIM_PHOTOS_MAX, CLAIM_WORDS_MAX, DECISION_WORDS_MAX, OBJECTION_KINDS, QUEUE_LEVELS, REJECT_REASONS } from '@/domain/claims/claim'
import type { CannotWitness } from '@/domain/claims/decide-claim'
import type { CannotAnswer, CannotObject } from '@/domain/claims/object-claim'
import type { CannotRecord } from '@/domain/claims/record-claim'
import type { CannotEdit, CannotRevoke, CannotWithdraw } from '@/domain/claims/settle-claim'
import type { CannotClaim } from '@/domain/claims/submit-claim'
import type { CannotAttach } from '@/domain/files/upload-rules'
import type { HoldsPersonalData } from '@/domain/shared/personal-data'
import type { BatchOutcome, ClaimCard, ClaimDetail, ClaimItems, EntryOutcome, FoundHousehold, NoticeRow, Queue } from './claims-views'
import { cursor, dayField, id, instantField, nothing, optionalText, text } from './fields'
import { command, query } from './spec'

type NotFound = { readonly code: 'NOT_FOUND' }
type BadWords = { readonly code: 'WORDS_REFUSED' } | HoldsPersonalData
type Page<T> = { readonly items: readonly T[]; readonly nextCursor?: string }

const whole = (min: number, max: number) => v.pipe(v.number(), v.safeInteger(), v.minValue(min), v.maxValue(max))
const claimId = () => id()
const item = () => v.pipe(v.string(), v.regex(/^[A-Z]{2,5}[0-9]{2,3}$/))
const photos = () => v.pipe(v.array(v.strictObject({ fileId: id(), takenAt: v.optional(instantField()) })), v.maxLength(CLAIM_PHOTOS_MAX))
const what = {
  item: item(), on: dayField(), quantity: whole(1, 1000), words: optionalText(CLAIM_WORDS_MAX), photos: photos(),
  witness: v.optional(v.strictObject({ householdId: id(), personId: id() }))
}
const batch = () => v.pipe(v.array(claimId()), v.minLength(1), v.maxLength(CLAIM_BATCH_MAX))
const decision = () =>
  v.variant('kind', [
    v.strictObject({ kind: v.literal('pass') }),
    v.strictObject({ kind: v.literal('return'), words: text(DECISION_WORDS_MAX) }),
    v.strictObject({ kind: v.literal('reject'), reason: v.picklist(REJECT_REASONS), words: optionalText(DECISION_WORDS_MAX) })
  ])

/** 申报, behind the function `claims`: from a deed to coins, by two others and a notice. Words of a refusal say what to do; see src/text/errors/claims-errors.ts. */
export const claimsActions = {
  'claims/items': query<ClaimItems>()(nothing()),
  'claims/submit': command<{ readonly claimId: string }, NotFound | CannotClaim | CannotAttach>()(v.strictObject(what)),
  /** Of a claim that was returned; photographs that it has already are cited again. */
  'claims/edit': command<{ readonly claimId: string }, NotFound | CannotEdit | CannotClaim | CannotAttach>()(v.strictObject({ claimId: claimId(), ...what })),
  'claims/withdraw': command<{ readonly claimId: string }, NotFound | CannotWithdraw>()(v.strictObject({ claimId: claimId() })),
  'claims/mine': query<Page<ClaimCard>>()(v.strictObject({ cursor: cursor() })),
  'claims/read': query<ClaimDetail, NotFound>()(v.strictObject({ claimId: claimId() })),
  /** 属实 or not, by the neighbour who was named. */
  'claims/witness': command<{ readonly confirmed: boolean }, NotFound | CannotWitness>()(v.strictObject({ claimId: claimId(), isTrue: v.boolean() })),
  'claims/queue': query<Queue>()(v.strictObject({ level: v.picklist(QUEUE_LEVELS), item: v.optional(item()), cursor: cursor() })),
  /** 核实 and 评议: each claim by itself, so that one that cannot be decided keeps no other. */
  'claims/verify': command<BatchOutcome, HoldsPersonalData>()(v.strictObject({ claimIds: batch(), decision: decision() })),
  'claims/review': command<BatchOutcome, HoldsPersonalData>()(v.strictObject({ claimIds: batch(), decision: decision() })),
  /** 公示: what will be credited unless somebody objects. */
  'claims/notice': query<Page<NoticeRow>>()(v.strictObject({ cursor: cursor() })),
  'claims/object': command<{ readonly objectionId: string }, NotFound | CannotObject | BadWords>()(
    v.strictObject({ claimId: claimId(), kind: v.picklist(OBJECTION_KINDS), words: optionalText(DECISION_WORDS_MAX) })
  ),
  'claims/answerObjection': command<{ readonly upheld: boolean }, NotFound | CannotAnswer | HoldsPersonalData>()(
    v.strictObject({ claimId: claimId(), objectionId: id(), upheld: v.boolean(), words: text(DECISION_WORDS_MAX) })
  ),
  /** Credits what has been on notice for its days without an open objection; the timer does the same. */
  'claims/creditDue': command<{ readonly credited: number; readonly coins: number; readonly left: number }>()(nothing()),
  'claims/proposeRevocation': command<{ readonly claimId: string }, NotFound | CannotRevoke | HoldsPersonalData>()(v.strictObject({ claimId: claimId(), words: text(DECISION_WORDS_MAX) })),
  /** By a second person; takes the coins back, and writes off what is spent. */
  'claims/confirmRevocation': command<{ readonly takenBack: number; readonly writtenOff: number }, NotFound | CannotRevoke>()(
    v.strictObject({ claimId: claimId(), decision: v.picklist(['confirm', 'decline']) })
  ),
  /** A household by the number on its door, for who enters on behalf of others; names are masked for a resident, who looks for a witness. */
  'claims/findHousehold': query<FoundHousehold, NotFound>()(v.strictObject({ householdNo: text(20) })),
  /** 网格员批量登记: verified by who entered it. */
  'claims/enterBatch': command<EntryOutcome, HoldsPersonalData>()(
    v.strictObject({ item: item(), on: dayField(), words: optionalText(CLAIM_WORDS_MAX), people: v.pipe(v.array(v.strictObject({ householdId: id(), personId: id(), quantity: whole(1, 1000) })), v.minLength(1), v.maxLength(CLAIM_BATCH_MAX)) })
  ),
  /** 称重: grams as the scale says; whole kilograms count. */
  'claims/weigh': command<{ readonly claimId: string; readonly kilograms: number; readonly coins: number }, CannotRecord>()(
    v.strictObject({ householdId: id(), personId: id(), item: item(), grams: whole(1, 1_000_000) })
  )
}
