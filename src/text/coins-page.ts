import type { StatementEntry } from '@/contract/ledger'
import { dayOf } from '@/domain/shared/instant'
import { dayText } from './dates'
import { ledgerText, transferText } from './ledger'

export const coinsPageText = {
  how: '怎么得绿币',
  howText: '村里开会议事，到会签到就得绿币。投票不得绿币：怎么投、投不投，都不影响。',
  noExpiry: '现在没有要到期的',
  noMonths: '这几个月还没有收支',
  household: (label: string) => `${label} 全家共用`,
  meetings: '看最近的会议',
  honourTrack: '荣誉'
} as const

/** `4月14日`, what it was, and the reason of a correction. */
export const entryFacts = ({ at, track, itemName, kind, reason, balanceAfter }: StatementEntry): readonly string[] => [
  dayText(dayOf(at)),
  ...(itemName === undefined || kind === 'award' ? [] : [transferText(kind)]),
  ...(reason ? [reason] : []),
  track === 'honour' ? coinsPageText.honourTrack : ledgerText.balanceAfter(balanceAfter)
]
