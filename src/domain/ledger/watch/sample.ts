import { toBase64url } from '@/domain/shared/base64url'
import type { Sha256 } from '@/domain/shared/merkle'
import { utf8 } from '@/domain/shared/utf8'
import { SAMPLE } from './thresholds'

/** 抽查: what a supervisor found where the draw sent him. */
export const SPOT_RESULTS = ['true', 'differs'] as const
export type SpotResult = (typeof SPOT_RESULTS)[number]
export const SPOT_WORDS_MAX = 100

/** How many of so many are drawn. */
export const sampleSize = (count: number): number => Math.min(count, Math.max(SAMPLE.least, Math.min(SAMPLE.most, Math.ceil((count * SAMPLE.share) / 100))))

/**
 * The credits of a month that are checked, in the order of the draw. The seed is the root of the first checkpoint after the month: it
 * covers all that can be drawn, so nobody could know it while there was still something to credit, nobody can choose it afterwards, and
 * everybody can draw again.
 * @param seed base64url, 32 bytes.
 */
export function drawSample(ids: readonly string[], seed: string, sha256: Sha256): readonly string[] {
  const ranked = [...new Set(ids)].map(id => ({ id, rank: toBase64url(sha256(utf8(`yslb-spot-check/1\n${seed}\n${id}\n`))) }))
  return ranked
    .sort((one, other) => (one.rank < other.rank ? -1 : 1))
    .slice(0, sampleSize(ranked.length))
    .map(({ id }) => id)
}
