import type { InputOf } from '@/contract/actions'
import type { ClaimItem } from '@/contract/claims-views'
import type { Dimension } from '@/domain/ledger/point-item'
import { parseDay, type Instant } from '@/domain/shared/instant'
import { claimText } from '@/text/claims'

/** The neighbour who is asked whether it is true. */
export interface AskedWitness {
  readonly householdId: string
  readonly personId: string
  /** As it was shown: masked. */
  readonly name: string
  readonly householdNo: string
}

/** A claim while it is being written; kept on the phone until it is sent. */
export interface ClaimFields {
  readonly dimension: Dimension | undefined
  /** Code of the item. */
  readonly item: string | undefined
  readonly on: string
  /** Hours or kilograms as they were typed; a whole deed counts once. */
  readonly quantity: string
  readonly words: string
  readonly witness: AskedWitness | undefined
}

export interface KeptClaim extends ClaimFields {
  readonly at: Instant
}

export const EMPTY_CLAIM: ClaimFields = { dimension: undefined, item: undefined, on: '', quantity: '', words: '', witness: undefined }

/** A photograph that has arrived. */
export interface SentPhoto {
  readonly fileId: string
  readonly takenAt?: Instant
}

export function quantityOf({ quantity }: ClaimFields, { unit }: Pick<ClaimItem, 'unit'>): number | undefined {
  if (unit === 'time') return 1
  return /^[1-9]\d{0,2}$/.test(quantity.trim()) ? Number(quantity.trim()) : undefined
}

/** Why it cannot be sent yet, the first thing first. `photos`: how many there are. */
export function claimOff(fields: ClaimFields, item: ClaimItem | undefined, photos: number): string | undefined {
  const { off } = claimText
  if (item === undefined) return off.item
  if (parseDay(fields.on) === undefined) return off.day
  if (quantityOf(fields, item) === undefined) return off.quantity
  if (fields.words.trim() === '') return off.words
  if (item.needsWitness && fields.witness === undefined) return off.witness
  return item.needsPhoto && photos === 0 ? off.photos : undefined
}

/** As the command takes it; undefined while something is missing. */
export function claimInput(fields: ClaimFields, item: ClaimItem, photos: readonly SentPhoto[]): InputOf<'claims/submit'> | undefined {
  const [on, quantity] = [parseDay(fields.on), quantityOf(fields, item)]
  if (claimOff(fields, item, photos.length) !== undefined || on === undefined || quantity === undefined) return undefined
  const { witness } = fields
  return {
    item: item.code,
    on,
    quantity,
    words: fields.words.trim(),
    photos: photos.map(({ fileId, takenAt }) => ({ fileId, ...(takenAt === undefined ? {} : { takenAt }) })),
    ...(witness === undefined ? {} : { witness: { householdId: witness.householdId, personId: witness.personId } })
  }
}
