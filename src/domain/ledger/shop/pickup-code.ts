import type { Brand } from '@/domain/shared/brand'
import { INVITATION_ALPHABET, INVITATION_CODE_LENGTH, parseInvitationCode } from '@/domain/community/invitation'
import { assert } from '@/domain/shared/result'

/** 提货码: eight characters of the same alphabet as an invitation, because both are printed, read aloud and typed by hand. */
export type PickupCode = Brand<string, 'PickupCode'>

/** What the keeper scanned or typed, as a code; undefined if it cannot be one. */
export function parsePickupCode(typed: string): PickupCode | undefined {
  return parseInvitationCode(typed) as PickupCode | undefined
}

/** `K7MD-2XPF` */
export const printedPickupCode = (code: PickupCode): string => `${code.slice(0, 4)}-${code.slice(4)}`

/** 64 characters of base64url carry 6 bits each; two of them per letter leave a bias below one in a hundred. */
const LETTERS_PER_CHARACTER = 2
const BASE64URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** The code that a keyed digest (base64url, 43 characters) stands for. About 36 bits: 7.8e10 codes. */
export function pickupCodeFrom(digest: string): PickupCode {
  assert(digest.length >= LETTERS_PER_CHARACTER * INVITATION_CODE_LENGTH, 'a digest has enough letters for a code')
  const letters = Array.from({ length: INVITATION_CODE_LENGTH }, (_, index) => {
    const [high, low] = [digest.charAt(index * LETTERS_PER_CHARACTER), digest.charAt(index * LETTERS_PER_CHARACTER + 1)]
    const value = BASE64URL.indexOf(high) * BASE64URL.length + BASE64URL.indexOf(low)
    return INVITATION_ALPHABET.charAt(value % INVITATION_ALPHABET.length)
  })
  return letters.join('') as PickupCode
}
