import { hasBigInt } from '@/crypto/has-big-int'
import type { craft } from './craft-parts'

/** What a phone computes for a secret ballot. */
export type BallotCraft = typeof craft

/** Undefined where the phone is too old to compute it. */
export type LoadCraft = () => Promise<BallotCraft | undefined>

/** Loaded when it is first needed, and only on phones that can run its first line. */
export const loadCraft: LoadCraft = async () => (hasBigInt() ? (await import('./craft-parts')).craft : undefined)
