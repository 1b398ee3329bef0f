import type { MessageKind } from '@/domain/messages/message'
import type { Instant } from '@/domain/shared/instant'

export interface Message {
  readonly kind: MessageKind
  /** At most 20 characters reach the phone; without names of residents. */
  readonly headline: string
  /** At most 5 characters. */
  readonly phrase: string
  readonly at: Instant
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
