import type { MatterFact } from '@/domain/evidence/quarter-figures'
import type { Day } from '@/domain/shared/instant'

/** One 诉求 or 议题 of the list; nobody's name is in it. */
export interface MatterRow extends Pick<MatterFact, 'unitId' | 'accepted' | 'consulted' | 'agreed' | 'voted' | 'carriedOut'> {
  readonly raisedOn: Day
  readonly title: string
  readonly stateName: string
  /** Days from raising to handling; absent while it is under way. */
  readonly days?: number
}

export interface MeetingRow {
  readonly heldOn: Day
  readonly title: string
  readonly kindName: string
  readonly items: number
  readonly consensus: number
  readonly unresolved: number
  /** By party, as in PARTY_WORDS. */
  readonly attendance: Readonly<Record<string, number>>
}

export interface DecisionRow {
  readonly publishedOn: Day
  readonly title: string
  readonly meetingName: string
  readonly eligible: number
  readonly present: number
  /** The question named options: their votes stand on the notice. */
  readonly byOptions?: true
  /** Absent where the split is withheld, and where there is none of these. */
  readonly split?: { readonly yes: number; readonly no: number; readonly abstain: number; readonly invalid: number }
  readonly outcomeName: string
}

export interface UndertakingRow {
  readonly openedOn: Day
  readonly title: string
  readonly dueDay: Day
  readonly milestones: number
  readonly accepted: number
  readonly stageName: string
  readonly overdueDays: number
}

/** The lists behind the figures; `left` counts the matters that did not fit. */
export interface QuarterRows {
  readonly matters: readonly MatterRow[]
  readonly left: number
  readonly meetings: readonly MeetingRow[]
  readonly decisions: readonly DecisionRow[]
  readonly undertakings: readonly UndertakingRow[]
}
