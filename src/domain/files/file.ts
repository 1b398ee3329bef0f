import type { FileId } from '@/domain/shared/ids'
import { isPicture, type MediaType } from './media-type'

/** What a file is for; it can be attached to nothing else. */
export const FILE_PURPOSES = ['issue', 'progress', 'milestone', 'minutes', 'mediation', 'material', 'agreement', 'slip', 'claim', 'receipt'] as const
export type FilePurpose = (typeof FILE_PURPOSES)[number]

/**
 * Where a file stands before others' eyes.
 * `private`: of a mediation; never shown outside its case and never sent to a check outside.
 * `pass`: may be seen. `waiting`: the platform has not answered yet. `review`, `risky`, `unavailable`: waits for a person.
 * `refused`: a person decided against it.
 */
export type FileCheck = 'private' | 'pass' | 'waiting' | 'review' | 'risky' | 'unavailable' | 'refused'

/** A file as the document that cites it keeps it. `check` is that of the moment it was attached; `fileViews` knows the present one. */
export interface FileRef {
  readonly fileId: FileId
  readonly path: string
  readonly thumbPath?: string
  readonly type: MediaType
  readonly check: FileCheck
}

/** Decoded bytes. A phone makes photos of some 300 KB (1280 px); a scan of minutes has a few pages. */
export const PICTURE_BYTES_MAX = 500_000
export const THUMB_BYTES_MAX = 60_000
export const PDF_BYTES_MAX = 1_000_000
export const bytesMaxOf = (type: MediaType): number => (isPicture(type) ? PICTURE_BYTES_MAX : PDF_BYTES_MAX)

/** Files of one report, stage, milestone or meeting. */
export const FILES_ATTACHED_MAX = 9
/** Uploads of one member that nothing cites yet, within a day. Four full reports. */
export const UNUSED_UPLOADS_MAX = 36
/** A file that nothing cites is removed after this. */
export const UNUSED_KEPT_MS = 24 * 60 * 60 * 1000
/** Evidence photos are kept a year (domain.md §5.1: 100 MB a village and year). */
export const EVIDENCE_KEPT_MS = 365 * UNUSED_KEPT_MS

/** Photos are evidence of a moment; minutes, scans and materials are the record itself and stay with what they belong to. */
const PURPOSE_RULES: Record<FilePurpose, { readonly pdf: boolean; readonly keptMs?: number; readonly private?: true }> = {
  issue: { pdf: false, keptMs: EVIDENCE_KEPT_MS },
  progress: { pdf: false, keptMs: EVIDENCE_KEPT_MS },
  milestone: { pdf: false, keptMs: EVIDENCE_KEPT_MS },
  minutes: { pdf: true },
  material: { pdf: true },
  // People's Mediation Law art. 15 and 23: what is said in mediation stays there, so no outside check sees it either.
  mediation: { pdf: true, private: true },
  agreement: { pdf: true, private: true },
  // What stands on the slips of a secret ballot is for those who count and watch; with few slips it would tell who chose what.
  slip: { pdf: false, keptMs: EVIDENCE_KEPT_MS, private: true },
  claim: { pdf: false, keptMs: EVIDENCE_KEPT_MS },
  // A bill names who sold and who paid; it is for those who keep and watch the book, and stays with it.
  receipt: { pdf: true, private: true }
}

export const takesType = (purpose: FilePurpose, type: MediaType): boolean => isPicture(type) || PURPOSE_RULES[purpose].pdf
export const isPrivate = (purpose: FilePurpose): boolean => PURPOSE_RULES[purpose].private === true
/** How long a cited file of this purpose is kept, in ms; undefined: as long as what cites it. */
export const keptMsOf = (purpose: FilePurpose): number | undefined => PURPOSE_RULES[purpose].keptMs

/** What a check said of one picture, or that it has not answered. */
export type PartCheck = 'pass' | 'waiting' | 'review' | 'risky' | 'unavailable'
const WORST_FIRST: readonly PartCheck[] = ['risky', 'review', 'unavailable', 'waiting', 'pass']

/** A picture and its thumbnail are checked apart, for nothing says that one is a smaller copy of the other; the worst counts. */
export const checkOf = (parts: readonly PartCheck[]): PartCheck => WORST_FIRST.find(check => parts.includes(check)) ?? 'pass'

/** Bytes lie here until they may be seen; then they move to their own path. So no document can show what has not passed. */
export const heldPathOf = (path: string): string => `held/${path}`
/** Whether the bytes lie at the file's own path. */
export const isReleased = (check: FileCheck): check is 'pass' | 'private' => check === 'pass' || check === 'private'
/** Nothing is decided yet: an answer or a person still can. */
export const isOpen = (check: FileCheck): check is Exclude<FileCheck, 'pass' | 'private' | 'refused'> => !isReleased(check) && check !== 'refused'
