import type { LogItem } from '@/components/log/log'
import type { ClaimDetail } from '@/contract/claims-views'
import { dayOf, type Day } from '@/domain/shared/instant'
import { claimStepText } from '@/text/claim-words'
import { claimsText as text } from '@/text/claims'
import { dayText } from '@/text/dates'

/** What happened, oldest first, and what it waits for now. */
export function logOf({ log, state, noticeUntil }: Pick<ClaimDetail, 'log' | 'state' | 'noticeUntil'>, today: Day): readonly LogItem[] {
  const passed = log.map(({ step, at, by, words }, index): LogItem => ({
    key: `${index}`, title: claimStepText[step], text: [by, words].filter(Boolean).join('：') || undefined, time: dayText(dayOf(at), today), state: 'done'
  }))
  const now = text.logNow[state]
  if (now === undefined) return passed
  return [...passed, { key: 'now', title: now, text: state === 'publicized' && noticeUntil !== undefined ? text.logNotice(noticeUntil, today) : undefined, state: 'now' }]
}
