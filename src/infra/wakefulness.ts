/** A screen that hangs in a meeting room must not go dark. Does nothing where the device cannot. */
export interface Wakefulness {
  /** Keeps the screen on until the returned function is called. */
  keepOn(): () => void
}

export const noWakefulness: Wakefulness = { keepOn: () => () => undefined }
