import type { ChangeCode } from '@/domain/followup/subject'
import type { Instant } from '@/domain/shared/instant'

/** One matter has changed, or so many have in a week. The messenger has the words. */
export type Message =
  /** Of `headline` at most 20 characters reach the phone; it names no resident. */
  | { readonly kind: 'change'; readonly headline: string; readonly code: ChangeCode; readonly at: Instant }
  | { readonly kind: 'digest'; readonly matters: number; readonly at: Instant }

/** How a messenger says it: a phrase has at most 5 characters. */
export interface MessageWords {
  change(code: ChangeCode): string
  readonly digest: string
  digestHeadline(matters: number): string
}

/**
 * `notGranted`: the member lets no more messages come (or is gone). `unavailable`: no answer, or the platform does not take the
 * message; it may or may not have arrived.
 */
export type Delivery = 'sent' | 'notGranted' | 'unavailable'

/** The platform's messages to people outside the app. Never throws. */
export interface Messenger {
  /** Where messages to who calls now go, sealed so that only this messenger can read it; undefined where there are no messages. */
  ownAddress(): string | undefined
  send(address: string, message: Message): Promise<Delivery>
}
