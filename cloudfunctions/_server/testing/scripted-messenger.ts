import type { Delivery, Message, Messenger } from '@server/ports/messenger'

export interface ScriptedMessenger extends Messenger {
  /** From now on who calls has this address; `undefined`: no messages here. */
  addressIs(address: string | undefined): void
  /** From now on every message gets this answer. */
  answer(delivery: Delivery): void
  /** Every message that was sent, also those that did not arrive. */
  readonly sent: readonly { readonly address: string; readonly message: Message }[]
}

/** The platform's messages as a test wants them: everything arrives until told otherwise. */
export function scriptedMessenger(): ScriptedMessenger {
  let own: string | undefined = 'sealed-address'
  let delivery: Delivery = 'sent'
  const sent: { readonly address: string; readonly message: Message }[] = []
  return {
    sent,
    addressIs: (address) => void (own = address),
    answer: (next) => void (delivery = next),
    ownAddress: () => own,
    send: async (address, message) => {
      sent.push({ address, message })
      return delivery
    }
  }
}
