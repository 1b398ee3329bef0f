import { fingerprint } from '@/flow/fingerprint'
import { makeRequestId, type Chance } from '@/infra/chance'
import { storageSlot, type Slot, type Storage } from '@/infra/storage'

/** After this the attempt is forgotten by the person too; a new one is a new request. */
const REMEMBERED_MS = 7 * 86_400_000
const PENDING_MAX = 50

interface Pending {
  readonly requestId: string
  /** Of the input; the input itself (a vote) is not kept. */
  readonly input: string
  readonly at: number
}

/**
 * The ids of commands without an answer, kept over a killed app. One subject has one attempt at a time:
 * the same input before an answer reuses its id, another input starts a new attempt, an answer ends it.
 */
export class PendingRequests {
  private readonly slot: Slot<Readonly<Record<string, Pending>>>
  private readonly chance: Chance
  private readonly now: () => number
  /** Attempts whose id is being made, so that two at the same moment get the same one. */
  private readonly making = new Map<string, Promise<string>>()

  constructor(options: { readonly storage: Storage; readonly chance: Chance; readonly now: () => number }) {
    this.slot = storageSlot(options.storage, 'pending-requests', 1)
    this.chance = options.chance
    this.now = options.now
  }

  /** The request id of this attempt. */
  async begin(subject: string, input: unknown): Promise<string> {
    const print = fingerprint(input)
    const known = this.kept()[subject]
    if (known?.input === print) return known.requestId
    const key = `${subject} ${print}`
    const made = this.making.get(key) ?? makeRequestId(this.chance)
    this.making.set(key, made)
    const requestId = await made
    this.making.delete(key)
    this.slot.write(newest({ ...this.kept(), [subject]: { requestId, input: print, at: this.now() } }))
    return requestId
  }

  /** The attempt was answered. A later attempt on the same subject is left alone. */
  end(subject: string, requestId: string): void {
    const kept = this.kept()
    if (kept[subject]?.requestId !== requestId) return
    this.slot.write(Object.fromEntries(Object.entries(kept).filter(([key]) => key !== subject)))
  }

  private kept(): Readonly<Record<string, Pending>> {
    const oldest = this.now() - REMEMBERED_MS
    return Object.fromEntries(Object.entries(this.slot.read() ?? {}).filter(([, pending]) => pending.at >= oldest))
  }
}

function newest(pending: Readonly<Record<string, Pending>>): Readonly<Record<string, Pending>> {
  return Object.fromEntries(
    Object.entries(pending)
      .sort(([, a], [, b]) => b.at - a.at)
      .slice(0, PENDING_MAX)
  )
}
