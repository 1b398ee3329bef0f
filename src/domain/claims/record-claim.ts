import type { CannotClaim } from './submit-claim'

/** Why one person's deed cannot be entered by somebody else: who enters it, who did it, and then as for a claim. */
export type CannotRecord =
  /** Nobody enters or confirms for the own household: that is asked for, and others decide. */
  | { readonly code: 'OWN_HOUSEHOLD' }
  /** Not there, or moved away. */
  | { readonly code: 'NOT_FOUND' }
  | CannotClaim

/** A scale's reading; what is less than a kilogram is kept by nobody. */
export const wholeKilograms = (grams: number): number => Math.floor(grams / 1000)
