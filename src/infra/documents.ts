import type { Result } from '@/domain/shared/result'

/** A file that the server made. */
export interface MadeFile {
  /** With its extension. */
  readonly fileName: string
  /** RFC 4648 §4 with padding. */
  readonly base64: string
}

/** There is no room on the phone, or no reader for this kind of file. */
export type CannotOpenDocument = { readonly code: 'DOCUMENT_NOT_OPENED' }

/** `shown`: somebody is looking at it now. `saved`: it lies among the browser's downloads. */
export interface DocumentKept {
  readonly kept: 'shown' | 'saved'
}

/** Sheets and pages: shown in the phone's own reader, from which they can be sent on; in a browser they are saved. */
export interface Documents {
  open(file: MadeFile): Promise<Result<DocumentKept, CannotOpenDocument>>
}
