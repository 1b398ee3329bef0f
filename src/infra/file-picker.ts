import type { Result } from '@/domain/shared/result'

export interface PickedFile {
  readonly name: string
  /** RFC 4648 §4 with padding. */
  readonly base64: string
}

export type CannotPickFile =
  | { readonly code: 'PICK_CANCELLED' }
  | { readonly code: 'FILE_TOO_LARGE'; readonly maxBytes: number }
  | { readonly code: 'FILE_UNREADABLE' }

/** Lets a person choose one file: from a chat on the phone, from the disk in a browser. */
export interface FilePicker {
  /** `extensions` without the dot. */
  pick(options: { readonly extensions: readonly string[]; readonly maxBytes: number }): Promise<Result<PickedFile, CannotPickFile>>
}
