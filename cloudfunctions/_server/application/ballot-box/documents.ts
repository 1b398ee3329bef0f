import type { StoredDocument } from '@server/ports/document-store'

/** The Box's own collections. Nothing in them knows a person, a unit, a moment or an order. */
export const BOXES = 'boxes'
export const BOX_BLOCKS = 'boxBlocks'

/** `_id` = poll. Changes while the box is made, and no more once it is ready. */
export interface BoxDocument extends StoredDocument {
  readonly blocks: number
  /** How many of them are there. */
  readonly made: number
  /** A box that was opened before it was ready stays empty. */
  readonly closed: boolean
}
export const isReady = ({ blocks, made }: BoxDocument): boolean => made === blocks

/** `_id` = poll and number of the block. */
export interface BoxBlockDocument extends StoredDocument {
  /** The text of a `BoxBlock`; equally long in every block. */
  readonly sealed: string
}
export const blockIdOf = (pollId: string, block: number): string => `${pollId}:${block}`

export const BOX_COLLECTIONS: readonly string[] = [BOXES, BOX_BLOCKS]
