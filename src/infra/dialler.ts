/** A call to the village's office. The phone asks once more before it rings. */
export interface Dialler {
  call(phone: string): void
}

/** For tests and hosts without a phone. */
export const noDialler: Dialler = { call: () => undefined }
