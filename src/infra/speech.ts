/** Reading aloud. Where it is not available the button is not drawn. */
export interface Speech {
  readonly available: boolean
  /** Reads `text`; a new text stops the one before. `onEnd` runs once, also when stopped or failed. */
  speak(text: string, onEnd: () => void): void
  stop(): void
}

/** The mini-program has no voice of its own; a plugin would send the text to a third party. */
export const noSpeech: Speech = {
  available: false,
  speak: (_text, onEnd) => onEnd(),
  stop: () => undefined
}
