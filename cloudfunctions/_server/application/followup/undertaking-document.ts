import type { Undertaking } from '@/domain/followup/undertaking'
import type { Transaction } from '@server/ports/document-store'
import { UNDERTAKINGS, type UndertakingDocument } from './documents'
import { stored } from './open-undertaking'

export const getUndertaking = (tx: Pick<Transaction, 'get'>, id: string): Promise<UndertakingDocument | undefined> => tx.get<UndertakingDocument>(UNDERTAKINGS, id)

/** Puts the changed undertaking with what the lists need of it, and one version further. */
export async function putUndertaking(
  tx: Pick<Transaction, 'put'>,
  document: UndertakingDocument,
  undertaking: Undertaking,
  extra: Partial<Pick<UndertakingDocument, 'photos' | 'held'>> = {}
): Promise<number> {
  const version = document.version + 1
  await tx.put<UndertakingDocument>(UNDERTAKINGS, { ...document, ...extra, ...stored(undertaking), version })
  return version
}
