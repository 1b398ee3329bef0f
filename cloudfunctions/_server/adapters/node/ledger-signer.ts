import type { LedgerSigner } from '@server/ports/ledger-signer'
import { ed25519KeyOf, ed25519Sign } from './ballot-ed25519'
import { derivedKey } from './ballot-seal'

/** The signer with this key of at least 32 bytes. */
export function nodeLedgerSigner(key: Uint8Array): LedgerSigner {
  const signingKey = ed25519KeyOf(derivedKey(key, 'yslb/coin-ledger/1'))
  return { publicKey: signingKey.publicKey, sign: (text) => ed25519Sign(signingKey, Buffer.from(text, 'utf8')).toString('base64url') }
}
