import type { PersonId } from '@/domain/shared/ids'

/** `staged` → `confirmed` by a second person → `done`, part by part; or `declined`. */
export type OpeningImportState = 'staged' | 'confirmed' | 'done' | 'declined'

export type CannotConfirmOpenings = { readonly code: 'OPENINGS_DECIDED' } | { readonly code: 'SECOND_PERSON_NEEDED' }

/** Why somebody may not decide on balances that another brought in; four eyes, as with a price. */
export function reasonCannotDecideOpenings({ state, stagedBy }: { readonly state: OpeningImportState; readonly stagedBy: PersonId }, by: PersonId): CannotConfirmOpenings | undefined {
  if (state !== 'staged') return { code: 'OPENINGS_DECIDED' }
  return stagedBy === by ? { code: 'SECOND_PERSON_NEEDED' } : undefined
}
