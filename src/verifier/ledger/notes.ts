import { base64url, bytesOf, utf8 } from '@/verifier/bytes'
import type { SignatureChecks } from '@/verifier/signature-checks'

const KEY_ID_BYTES = 4
const SIGNATURE_BYTES = 64

/** RFC 4648 §4 with padding, as notes have it. */
export const base64 = (bytes: Uint8Array): string => {
  const text = base64url(bytes).replace(/-/g, '+').replace(/_/g, '/')
  return text + '='.repeat((4 - (text.length % 4)) % 4)
}

/** The signed part of a note, its last line break included (C2SP signed-note). */
export const bodyOf = (note: string): string => note.slice(0, note.lastIndexOf('\n\n') + 1)

/** Whether a note is signed with the key: undefined where it bears no signature, or where there is no key to try. */
export async function isSignedNote(note: string, key: string | undefined, checks: SignatureChecks): Promise<boolean | undefined> {
  const line = /\n\n— \S+ ([A-Za-z0-9+/]+=*)\n$/.exec(note)?.[1]
  const keyBytes = key === undefined ? undefined : bytesOf(key)
  if (line === undefined || keyBytes === undefined) return undefined
  const signature = bytesOf(line.replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, ''))
  if (signature?.length !== KEY_ID_BYTES + SIGNATURE_BYTES) return false
  return checks.isSigned(keyBytes, utf8(bodyOf(note)), signature.subarray(KEY_ID_BYTES))
}
