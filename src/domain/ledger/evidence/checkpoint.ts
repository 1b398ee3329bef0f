import { canonicalJson } from '@/domain/ballot/canonical-json'
import type { TRACKS } from '@/domain/ledger/account'
import { fromBase64url, toBase64url } from '@/domain/shared/base64url'
import type { Day } from '@/domain/shared/instant'
import type { Sha256 } from '@/domain/shared/merkle'
import { assert } from '@/domain/shared/result'
import { utf8 } from '@/domain/shared/utf8'
import type { Supplies } from './supply'

/** Which log it is: the first line of its checkpoints, and the name of the key that signs them (C2SP tlog-checkpoint). */
export const originOf = (communityId: string): string => `yslb-ledger/${communityId}`

/** RFC 4648 §4, with padding, as the notes of C2SP have it. */
export function base64(bytes: Uint8Array): string {
  const text = toBase64url(bytes).replace(/-/g, '+').replace(/_/g, '/')
  return text + '='.repeat((4 - (text.length % 4)) % 4)
}

/** The signed part of a checkpoint: origin, size, root, each with its line break (C2SP tlog-checkpoint). */
export const checkpointBody = (origin: string, size: number, root: Uint8Array): string => `${origin}\n${size}\n${base64(root)}\n`

export interface BalanceSums {
  /** base64url. */
  readonly root: string
  readonly total: number
  readonly accounts: number
}

export interface BalanceSheet {
  readonly origin: string
  readonly day: Day
  /** Records of the log that are in it. */
  readonly size: number
  readonly balances: Readonly<Record<(typeof TRACKS)[number], BalanceSums>>
  readonly supply: Supplies
}

/** The signed part of a day's balances: a first line of its own, then the facts as one text. */
export const balanceBody = ({ origin, ...facts }: BalanceSheet): string => `${origin}/balances\n${canonicalJson(facts)}\n`

const ED25519 = 1
const KEY_ID_BYTES = 4

const joined = (...parts: readonly Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap(part => [...part]))

/** What tells a verifier which key to try: the first bytes of a hash over name and key (C2SP signed-note). */
const keyIdOf = (name: string, key: Uint8Array, sha256: Sha256): Uint8Array =>
  sha256(joined(utf8(`${name}\n`), Uint8Array.of(ED25519), key)).slice(0, KEY_ID_BYTES)

export interface NoteSigner {
  /** Ed25519, base64url. */
  readonly publicKey: string
  /** Over the UTF-8 of the text; base64url. */
  sign(text: string): string
}

function bytesOf(text: string): Uint8Array {
  const bytes = fromBase64url(text)
  assert(bytes !== undefined, 'keys and signatures are base64url')
  return bytes
}

/** A note: the body, an empty line, and one line per signature; none where the installation has no key (C2SP signed-note). */
export function noteOf(body: string, name: string, signer: NoteSigner | undefined, sha256: Sha256): string {
  if (signer === undefined) return `${body}\n`
  const signature = joined(keyIdOf(name, bytesOf(signer.publicKey), sha256), bytesOf(signer.sign(body)))
  return `${body}\n— ${name} ${base64(signature)}\n`
}

export const isSignedNote = (note: string): boolean => note.includes('\n\n— ')

/** The key as verifiers of notes take it: `name+id+key` (C2SP signed-note). */
export function verifierKeyOf(name: string, publicKey: string, sha256: Sha256): string {
  const key = bytesOf(publicKey)
  const id = [...keyIdOf(name, key, sha256)].map(byte => byte.toString(16).padStart(2, '0')).join('')
  return `${name}+${id}+${base64(joined(Uint8Array.of(ED25519), key))}`
}
