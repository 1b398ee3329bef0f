import { DAY_MS, dayOf, addDays, HOUR_MS, startOfDay, addMs, type Instant } from '@/domain/shared/instant'

/** A platform message is of one of these kinds; each is one template of the mini-program, granted by itself. */
export const MESSAGE_KINDS = ['change', 'digest'] as const
export type MessageKind = (typeof MESSAGE_KINDS)[number]

/** Messages that a member still lets come. The platform's rule: one tap grants one message of one template. */
export type Grants = Readonly<Record<MessageKind, number>>

/** Grants are added up to here; more would outlive the interest. */
export const GRANTS_MAX = 20

/** Grants after a tap that granted these kinds. */
export const granted = (grants: Grants, kinds: readonly MessageKind[]): Grants => ({
  change: Math.min(GRANTS_MAX, grants.change + (kinds.includes('change') ? 1 : 0)),
  digest: Math.min(GRANTS_MAX, grants.digest + (kinds.includes('digest') ? 1 : 0))
})

/** Grants after one message of a kind. */
export const spent = (grants: Grants, kind: MessageKind): Grants => ({ ...grants, [kind]: Math.max(0, grants[kind] - 1) })
export const NO_GRANTS: Grants = { change: 0, digest: 0 }

/** After this a change is no news: a timer that stood still for long does not flood anybody when it goes again. */
export const NEWS_FOR_MS = 3 * DAY_MS

const DIGEST_HOUR = 19
const MONDAY = 1
const WEEK_DAYS = 7

/** Weekly digests go out on Monday evening, when people are home: the first one after `now`. */
export function nextDigestAt(now: Instant): Instant {
  const today = dayOf(now)
  const daysAhead = (MONDAY - new Date(`${today}T00:00:00Z`).getUTCDay() + WEEK_DAYS) % WEEK_DAYS
  const at = addMs(startOfDay(addDays(today, daysAhead)), DIGEST_HOUR * HOUR_MS)
  return at > now ? at : addMs(at, WEEK_DAYS * DAY_MS)
}
