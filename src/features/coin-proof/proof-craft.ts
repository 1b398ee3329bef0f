import { isSigned, sha256 } from '@/crypto/ballot-keys'
import type { ProofCraft } from './check-note'

/** For the pages of sub-packages: the arithmetic of keys does not belong into the main package. */
export const proofCraft: ProofCraft = { isSigned, sha256 }
