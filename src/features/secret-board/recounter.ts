import { hasBigInt } from '@/crypto/has-big-int'
import type { recounter } from './recounter-parts'

/** The independent verifier, and the number of a ballot. */
export type Recounter = typeof recounter

/** Undefined where the phone is too old to compute it; rejects where it cannot be fetched. */
export type LoadRecounter = () => Promise<Recounter | undefined>

/** A browser without network, or one that asks for a file of an app that was renewed meanwhile. */
export const NOT_FETCHED = 'notFetched'

/** As `load`, and never rejects. */
export const fetchRecounter = (load: LoadRecounter): Promise<Recounter | undefined | typeof NOT_FETCHED> => load().catch(() => NOT_FETCHED)

/** Loaded when it is first needed, and only on phones that can run its first line. */
export const loadRecounter: LoadRecounter = async () => (hasBigInt() ? (await import('./recounter-parts')).recounter : undefined)
