import type { Instant } from '@/domain/shared/instant'

export interface PaperColumn {
  readonly title: string
  /** Its part of the page's width; the parts of a table add up to 1. */
  readonly share: number
  readonly align?: 'right'
}

export type PaperBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  /** Smaller and grey. */
  | { readonly kind: 'note'; readonly text: string }
  /** The heading row stands again on every page that the table reaches. */
  | { readonly kind: 'table'; readonly columns: readonly PaperColumn[]; readonly rows: readonly (readonly string[])[] }

/** What stands on paper, from top to bottom; where pages end is the writer's affair. */
export interface Paper {
  readonly title: string
  /** Under the title. */
  readonly subtitle: string
  readonly blocks: readonly PaperBlock[]
  /** At the foot of every page, before the page's number. */
  readonly foot: string
  /** `[page, pages]` as it is written at the foot. */
  readonly pageOf: (page: number, pages: number) => string
  readonly madeAt: Instant
}

/** Writes A4 pages (`.pdf`, ISO 32000-1) in Chinese. The same paper gives the same bytes. */
export interface PaperWriter {
  write(paper: Paper): Uint8Array
}
