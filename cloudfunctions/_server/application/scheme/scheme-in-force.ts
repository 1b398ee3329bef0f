import type { SchemeInForce } from '@/domain/ledger/scheme'
import { SCHEMES_IN_FORCE, type SchemeInForceDocument } from './documents'

/** Reads one document beside what a transaction protects: a change of the scheme is a decision of months. */
export interface SchemeReader {
  peek(collection: string, id: string): Promise<unknown>
}

/** The scheme by which coins are credited and spent now; undefined while none was adopted and published. One read. */
export async function schemeInForce(reader: SchemeReader, communityId: string): Promise<SchemeInForce | undefined> {
  const document = (await reader.peek(SCHEMES_IN_FORCE, communityId)) as SchemeInForceDocument | undefined
  return document?.scheme
}
