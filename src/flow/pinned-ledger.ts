import { makeAutoObservable, observable, runInAction } from 'mobx'
import type { Checkpoint, ConsistencyProof } from '@/contract/ledger-evidence'
import { fromBase64url } from '@/domain/shared/base64url'
import { isConsistent, type Sha256 } from '@/domain/shared/merkle'
import type { Calls } from './calls'
import type { Keeper } from './ports'

/** The last checkpoint that this phone saw. Whoever changes the ledger behind it has to explain it to every phone. */
export type PinnedCheckpoint = Pick<Checkpoint, 'number' | 'size' | 'root' | 'key' | 'sealedAt' | 'code'>

export type HistoryState =
  /** Not asked yet, or no answer came. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'nothingSealed' }
  /** Nothing to compare with until the next opening. */
  | { readonly kind: 'first'; readonly now: PinnedCheckpoint }
  /** The ledger only grew since, or stands as it was. */
  | { readonly kind: 'grown'; readonly before: PinnedCheckpoint; readonly now: PinnedCheckpoint }
  /** `shorter`: records are gone. `changed`: records are others. `otherKey`: somebody else signs. What was pinned stays pinned. */
  | { readonly kind: 'broken'; readonly why: 'shorter' | 'changed' | 'otherKey'; readonly before: PinnedCheckpoint }

export interface PinnedLedgerParts {
  readonly calls: Pick<Calls, 'query'>
  readonly keeper: Keeper<PinnedCheckpoint>
  readonly sha256: Sha256
}

/** Keeps the last checkpoint on the phone and asks, at each opening, that the ledger of today begins with it (RFC 9162 §2.1.4). */
export class PinnedLedger {
  state: HistoryState = { kind: 'unknown' }
  private parts: PinnedLedgerParts

  constructor(parts: PinnedLedgerParts) {
    this.parts = parts
    makeAutoObservable<this, 'parts'>(this, { parts: false, state: observable.ref }, { autoBind: true })
  }

  async check(): Promise<void> {
    const before = this.parts.keeper.read()
    const state = before === undefined ? await this.begin() : await this.compare(before)
    if (state === undefined) return
    if (state.kind === 'first' || state.kind === 'grown') this.parts.keeper.write(state.now)
    runInAction(() => void (this.state = state))
  }

  get isBroken(): boolean {
    return this.state.kind === 'broken'
  }

  private async begin(): Promise<HistoryState | undefined> {
    const answer = await this.parts.calls.query('ledger/checkpoint', {})
    if (answer.ok) return { kind: 'first', now: pinOf(answer.value) }
    return answer.error.code === 'NOTHING_SEALED' ? { kind: 'nothingSealed' } : undefined
  }

  private async compare(before: PinnedCheckpoint): Promise<HistoryState | undefined> {
    const answer = await this.parts.calls.query('ledger/consistency', { from: before.size })
    if (answer.ok) return historyOf(before, answer.value, this.parts.sha256)
    const { code } = answer.error
    return code === 'LOG_IS_SHORTER' || code === 'NOTHING_SEALED' ? { kind: 'broken', why: 'shorter', before } : undefined
  }
}

const pinOf = ({ number, size, root, key, sealedAt, code }: Checkpoint): PinnedCheckpoint => ({ number, size, root, sealedAt, code, ...(key === undefined ? {} : { key }) })

/** What a proof says of a checkpoint that was kept. */
export function historyOf(before: PinnedCheckpoint, { checkpoint, proof }: ConsistencyProof, sha256: Sha256): HistoryState {
  if (before.key !== undefined && checkpoint.key !== undefined && before.key !== checkpoint.key) return { kind: 'broken', why: 'otherKey', before }
  const growth = { first: { size: before.size, root: bytesOf(before.root) }, second: { size: checkpoint.size, root: bytesOf(checkpoint.root) }, proof: hashesOf(proof) }
  return isConsistent(growth, sha256) ? { kind: 'grown', before, now: pinOf(checkpoint) } : { kind: 'broken', why: 'changed', before }
}

const HASH_BYTES = 32
const bytesOf = (text: string): Uint8Array => fromBase64url(text) ?? new Uint8Array(0)

/** Hashes that came one after the other as one text. */
export function hashesOf(text: string): readonly Uint8Array[] {
  const bytes = bytesOf(text)
  return Array.from({ length: Math.ceil(bytes.length / HASH_BYTES) }, (_, index) => bytes.slice(index * HASH_BYTES, (index + 1) * HASH_BYTES))
}
