import { originOf } from '@/domain/ledger/evidence/checkpoint'
import { fromBase64url, toBase64url } from '@/domain/shared/base64url'
import type { Sha256 } from '@/domain/shared/merkle'

/** What a phone computes with; comes in from the page, so that only pages that prove carry it. */
export interface ProofCraft {
  readonly sha256: Sha256
  readonly isSigned: (signed: { readonly publicKey: string; readonly text: string; readonly signature: string }) => boolean
}

export interface CheckpointFacts {
  readonly size: number
  /** base64url. */
  readonly root: string
}

const KEY_ID_BYTES = 4
const unpadded = (text: string): string => text.replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')

/** Size and root that the text of a checkpoint states for this community; undefined for any other text (C2SP tlog-checkpoint). */
export function readCheckpoint(text: string, communityId: string): CheckpointFacts | undefined {
  const [origin, size = '', root = ''] = text.split('\n')
  const bytes = fromBase64url(unpadded(root))
  if (origin !== originOf(communityId) || !/^[1-9][0-9]{0,9}$/.test(size) || bytes?.length !== 32) return undefined
  return { size: Number(size), root: toBase64url(bytes) }
}

/** Whether a note carries the signature of the key that verifiers of notes take (C2SP signed-note); `unsigned` where it carries none. */
export function signatureOfNote(note: string, verifierKey: string | undefined, isSigned: ProofCraft['isSigned']): 'signed' | 'unsigned' | 'wrong' {
  const cut = note.indexOf('\n\n')
  const body = note.slice(0, cut + 1)
  const line = note.slice(cut + 2).split('\n').find(each => each.startsWith('— '))
  if (cut < 0 || line === undefined) return 'unsigned'
  const signed = fromBase64url(unpadded(line.slice(line.lastIndexOf(' ') + 1)))
  const key = fromBase64url(unpadded(verifierKey?.split('+').slice(2).join('+') ?? ''))
  if (signed === undefined || key === undefined) return 'wrong'
  const parts = { publicKey: toBase64url(key.slice(1)), text: body, signature: toBase64url(signed.slice(KEY_ID_BYTES)) }
  return isSigned(parts) ? 'signed' : 'wrong'
}
