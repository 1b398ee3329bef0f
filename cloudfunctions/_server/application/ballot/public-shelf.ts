import type { PhoneRow } from '@/domain/ballot/secret/board'
import { assert } from '@/domain/shared/result'
import { AlreadyExists, CommitUnknown, type DocumentStore, type Transaction } from '@server/ports/document-store'
import type { PublicShelf } from '@server/ports/public-shelf'
import {
  BOARD_PARTS,
  BOARDS,
  boardPartIdOf,
  BOX_ROWS,
  boxRowsIdOf,
  MANIFESTS,
  type BoardDocument,
  type BoardPartDocument,
  type BoxRowsDocument,
  type ManifestDocument
} from './secret-documents'

/** The public papers of secret ballots in the village's store: these collections, and no other. */
export function storedShelf(store: DocumentStore): PublicShelf {
  const phoneRows = async (pollId: string): Promise<readonly PhoneRow[] | undefined> => {
    const first = await store.get<BoxRowsDocument>(BOX_ROWS, boxRowsIdOf(pollId, 0))
    if (first === undefined) return undefined
    const rows = [...first.rows]
    for (let part = 1; part < first.parts; part += 1) {
      const next = await store.get<BoxRowsDocument>(BOX_ROWS, boxRowsIdOf(pollId, part))
      if (next === undefined) return undefined
      rows.push(...next.rows)
    }
    return rows
  }
  return {
    manifest: async (pollId) => {
      const found = await store.get<ManifestDocument>(MANIFESTS, pollId)
      return found && { manifest: found.manifest, manifestHash: found.manifestHash, units: found.units, voided: found.voided }
    },
    putPhoneRows: (pollId, part, parts, rows) => putPhoneRows(store, { pollId, part, parts, rows }),
    phoneRows,
    board: async (pollId) => {
      const found = await store.get<BoardDocument>(BOARDS, pollId)
      return found && { manifestHash: found.manifestHash, root: found.root, rows: found.rows, partRoots: found.partRoots, withheld: found.withheld }
    },
    boardPart: async (pollId, part) => (await store.get<BoardPartDocument>(BOARD_PARTS, boardPartIdOf(pollId, part)))?.rows ?? []
  }
}

interface PhoneRowsPart {
  readonly pollId: string
  readonly part: number
  readonly parts: number
  readonly rows: readonly PhoneRow[]
}

async function putPhoneRows(store: DocumentStore, part: PhoneRowsPart): Promise<void> {
  const put = (): Promise<void> => store.transact((tx) => putIn(tx, part))
  try {
    await put()
  } catch (problem) {
    // Another opening of the same box was first, or the reply to the commit was lost: the part lies there, or is laid down now.
    if (!(problem instanceof AlreadyExists || problem instanceof CommitUnknown)) throw problem
    await put()
  }
}

/** Once laid down, a part stays: a second opening of the same box finds the same ballots in it, or something is broken. */
async function putIn(tx: Transaction, { pollId, part, parts, rows }: PhoneRowsPart): Promise<void> {
  const shelved = await tx.peek<ManifestDocument>(MANIFESTS, pollId)
  assert(shelved !== undefined, 'a box that is opened has its manifest on the shelf')
  const _id = boxRowsIdOf(pollId, part)
  const lying = await tx.get<BoxRowsDocument>(BOX_ROWS, _id)
  const signatures = (some: readonly PhoneRow[]): string => some.map((row) => row.signature).join()
  if (lying !== undefined) return assert(lying.parts === parts && signatures(lying.rows) === signatures(rows), 'a box is opened twice with the same ballots')
  await tx.insert<BoxRowsDocument>(BOX_ROWS, { _id, communityId: shelved.communityId, schemaVersion: 1, pollId, part, parts, rows })
}
