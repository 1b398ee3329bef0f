import type { Messenger } from '@server/ports/messenger'

/** A one-machine install sends nothing: the inbox in the app is all there is. */
export const noMessenger: Messenger = {
  ownAddress: () => undefined,
  send: async () => 'unavailable'
}
