import type { ManifestView } from '@/contract/ballot-box'
import { manifestText, type Manifest } from '@/domain/ballot/manifest'
import { YES_NO, type BallotMethod } from '@/domain/ballot/selection'
import type { BallotCraft } from './craft'

/** A poll whose manifest this phone hashed itself. Everything the ballot is made of comes from here. */
export interface SealedPoll {
  readonly pollId: string
  readonly manifest: Manifest
  readonly manifestHash: string
  readonly method: BallotMethod
  readonly issuerPublicKey: string
  readonly boxPublicKey: string
}

/**
 * The manifest as the box gave it, if it is the one that was announced: its hash is computed here and compared with the one told
 * by the other side, which stands on the paper notice too. Keys out of any other place would let a server mark ballots.
 */
export function sealedPoll(
  view: ManifestView,
  told: { readonly pollId: string; readonly manifestHash: string },
  { isIssuerKey, sha256Text }: Pick<BallotCraft, 'isIssuerKey' | 'sha256Text'>
): SealedPoll | undefined {
  const { manifest } = view
  const { issuerPublicKey, boxPublicKey, method = YES_NO } = manifest
  if (sha256Text(manifestText(manifest)) !== told.manifestHash) return undefined
  if (manifest.pollId !== told.pollId || manifest.ballotMode !== 'secret') return undefined
  if (issuerPublicKey === undefined || boxPublicKey === undefined || !isIssuerKey(issuerPublicKey)) return undefined
  return { pollId: told.pollId, manifest, manifestHash: told.manifestHash, method, issuerPublicKey, boxPublicKey }
}
