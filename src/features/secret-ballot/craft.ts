import { hasBigInt } from '@/crypto/has-big-int'
import type { craft } from './craft-parts'

/** What a phone computes for a secret ballot. */
export type BallotCraft = typeof craft

/** Undefined where the phone is too old to compute it; rejects where it cannot be fetched. */
export type LoadCraft = () => Promise<BallotCraft | undefined>

/** A browser without network, or one that asks for a file of an app that was renewed meanwhile. */
export const NOT_FETCHED = 'notFetched'

/** As `load`, and never rejects. */
export const fetchCraft = (load: LoadCraft): Promise<BallotCraft | undefined | typeof NOT_FETCHED> => load().catch(() => NOT_FETCHED)

/** Loaded when it is first needed, and only on phones that can run its first line. */
export const loadCraft: LoadCraft = async () => (hasBigInt() ? (await import('./craft-parts')).craft : undefined)
