/**
 * 异常线索: what is unusual enough to be looked at. A clue is no finding, and nothing happens by itself: every number here only decides
 * what a supervisor reads first. `why` is shown beside each clue, so that who is looked at can read what was looked for.
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

/** Why each is looked at, as the supervisor reads it. */
export const CLUE_REASONS: Readonly<Record<ClueKind, string>> = {
  ownHousehold: '谁家的申报，谁家的人不能定。系统会拦，要是还出现了，就是出了错。',
  relation: '监督委员会记过这两家沾亲。沾亲不等于有问题，但应当换人来定。',
  oneToOne: '一个人总给同一家定，容易手松。',
  samePair: '核实和评议总是同样两个人，就少了一道眼。',
  burst: '定得太快，多半没有一笔一笔看。',
  householdDay: '一家一天做了很多件，先看是不是重复报。',
  night: '半夜定的，白天没人在旁边。',
  round: '称重、计时很少刚好是整数，可能是估的。',
  fullCaps: '几项都刚好报满，先看是不是照着上限报的。',
  writeOff: '收回时已经花掉、由集体承担的绿币，每一笔都值得看。'
}

/** So many credits of a month are drawn for a spot check: this share (percent), within these bounds. */
export const SAMPLE = { share: 5, least: 5, most: 20 } as const
