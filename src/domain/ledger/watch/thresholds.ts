/**
 * 异常线索: what is unusual enough to be looked at. A clue is no finding, and nothing happens by itself: every number here only decides
 * what a supervisor reads first. Each is shown with its reason (`text/coin-watch`).
 */
export const CLUE_KINDS = ['ownHousehold', 'relation', 'oneToOne', 'samePair', 'burst', 'householdDay', 'night', 'round', 'fullCaps', 'writeOff'] as const
export type ClueKind = (typeof CLUE_KINDS)[number]

export interface WatchThresholds {
  /** One person decides for one household: so many claims, this share of the household's, and this share of what the person decided (percent). */
  readonly oneToOne: { readonly claims: number; readonly ofHousehold: number; readonly ofDecider: number }
  /** The same two decide: so many claims, this share of all (percent), where at least so many people decide at all. */
  readonly samePair: { readonly claims: number; readonly share: number; readonly deciders: number }
  /** Decisions of one person within minutes. */
  readonly burst: { readonly claims: number; readonly minutes: number }
  /** Deeds of one household on one day. */
  readonly householdDay: { readonly claims: number }
  /** Decisions from `from` o'clock to `to` o'clock. */
  readonly night: { readonly claims: number; readonly from: number; readonly to: number }
  /** Quantities that were measured: so many of one verifier, this share of them (percent) a multiple of `step`. */
  readonly round: { readonly claims: number; readonly share: number; readonly step: number }
  /** Caps that one household used to the last time; of items that may be done more than once. */
  readonly fullCaps: { readonly windows: number }
}

/** House rules, from what audits of village coin schemes found; a village of 300 households has about 100 to 400 claims a month. */
export const WATCH_THRESHOLDS: WatchThresholds = {
  oneToOne: { claims: 6, ofHousehold: 80, ofDecider: 30 },
  samePair: { claims: 20, share: 80, deciders: 4 },
  burst: { claims: 40, minutes: 10 },
  householdDay: { claims: 5 },
  night: { claims: 3, from: 23, to: 5 },
  round: { claims: 10, share: 80, step: 5 },
  fullCaps: { windows: 4 }
}

/** So many credits of a month are drawn for a spot check: this share (percent), within these bounds. */
export const SAMPLE = { share: 5, least: 5, most: 20 } as const
