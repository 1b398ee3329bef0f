import type { PollPhase } from '@/domain/ballot/poll-phase'

const STEP: Readonly<Record<PollPhase, number>> = {
  draft: 0, challenge: 1, notice: 1, openingDue: 1, lapsed: -1, voting: 2, settling: 3, closed: 3, counted: 3, confirmed: 3, published: 4, voided: -1
}

/** Where a vote stands on the walk 公告 名册 投票 公开; below nought when it ended without a result. */
export const walkStep = (phase: PollPhase): number => STEP[phase]
