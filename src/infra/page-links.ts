/** Addresses of our pages outside the app: for paper, for another phone. */
export interface PageLinks {
  /** The full address of `/pages/…?…`; undefined in the mini-program, whose pages have none. */
  addressOf(page: string): string | undefined
  /** Puts text on the clipboard; false where the phone refuses. */
  copy(text: string): Promise<boolean>
}

/** For tests and hosts without a clipboard. */
export const noPageLinks: PageLinks = { addressOf: () => undefined, copy: () => Promise.resolve(false) }
