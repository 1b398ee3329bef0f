/** Voice to text. Where it is not available its button is not drawn. */
export interface Dictation {
  readonly available: boolean
  /**
   * Listens until `stop` or silence. `onWords` gets everything understood so far, each time it grows; `onEnd` runs once, with why it
   * ended when it was not the person. A new listening stops the one before.
   */
  listen(handlers: { readonly onWords: (words: string) => void; readonly onEnd: (problem?: CannotDictate) => void }): void
  stop(): void
}

export type CannotDictate = { readonly code: 'MICROPHONE_NOT_ALLOWED' } | { readonly code: 'NOTHING_HEARD' } | { readonly code: 'DICTATION_NOT_AVAILABLE' }

/** The mini-program has none of its own: a plugin (微信同声传译) would have to be added to the app first, and hears what is said. */
export const noDictation: Dictation = {
  available: false,
  listen: ({ onEnd }) => onEnd({ code: 'DICTATION_NOT_AVAILABLE' }),
  stop: () => undefined
}
