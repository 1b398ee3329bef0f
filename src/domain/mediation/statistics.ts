import { PHASE_KINDS, type PhaseKind } from './mediation-case'

/** Below this no count is shown: in a village a small one has a name. */
export const COUNT_SHOWN_MIN = 5

export interface MediationStatistics {
  /** Cases of the year; absent below COUNT_SHOWN_MIN. */
  readonly total?: number
  /** By phase; only when every one of them reaches COUNT_SHOWN_MIN, because what is left out could be subtracted. */
  readonly byPhase?: Readonly<Record<PhaseKind, number>>
}

/** Counts of one year, as far as they may be shown. */
export function shownStatistics(counts: Readonly<Partial<Record<PhaseKind, number>>>): MediationStatistics {
  const byPhase = Object.fromEntries(PHASE_KINDS.map((kind) => [kind, counts[kind] ?? 0])) as Record<PhaseKind, number>
  const total = PHASE_KINDS.reduce((sum, kind) => sum + byPhase[kind], 0)
  if (total < COUNT_SHOWN_MIN) return {}
  return PHASE_KINDS.every((kind) => byPhase[kind] >= COUNT_SHOWN_MIN) ? { total, byPhase } : { total }
}
