import { hasBigInt } from '@/crypto/has-big-int'
import type { recounter } from './recounter-parts'

/** The independent verifier, and the number of a ballot. */
export type Recounter = typeof recounter

/** Undefined where the phone is too old to compute it. */
export type LoadRecounter = () => Promise<Recounter | undefined>

/** Loaded when it is first needed, and only on phones that can run its first line. */
export const loadRecounter: LoadRecounter = async () => (hasBigInt() ? (await import('./recounter-parts')).recounter : undefined)
