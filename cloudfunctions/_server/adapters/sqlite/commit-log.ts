import { Conflict } from '@server/adapters/shared/attempts'

/** Prune when so many keys are remembered. */
const KEYS_MAX = 8192

/** A running transaction's place among the commits. */
export interface Ticket {
  /** Number of the last commit before its first read; undefined until then. */
  since: number | undefined
}

/**
 * Which documents were written lately, in commit order, for as long as a running transaction could have read them before.
 * Lives in memory only: nothing in the file tells in which order documents came.
 */
export class CommitLog {
  private readonly writtenAt = new Map<string, number>()
  private readonly running = new Set<Ticket>()
  private sequence = 0

  begin(): Ticket {
    const ticket: Ticket = { since: undefined }
    this.running.add(ticket)
    return ticket
  }

  end(ticket: Ticket): void {
    this.running.delete(ticket)
    if (this.running.size === 0) this.writtenAt.clear()
    else if (this.writtenAt.size > KEYS_MAX) this.prune()
  }

  /** The first read fixes what the transaction sees; a document written since then cannot be shown without tearing that picture. */
  assertReadable(ticket: Ticket, key: string): void {
    this.anchor(ticket)
    this.assertUnchanged(ticket, key)
  }

  /** Fixes the transaction's place at its first read. */
  anchor(ticket: Ticket): void {
    ticket.since ??= this.sequence
  }

  /** Throws Conflict if the document was written after the transaction's first read. */
  assertUnchanged(ticket: Ticket, key: string): void {
    if (ticket.since !== undefined && (this.writtenAt.get(key) ?? 0) > ticket.since) throw new Conflict()
  }

  /** Notes one commit. */
  note(keys: Iterable<string>): void {
    this.sequence++
    for (const key of keys) this.writtenAt.set(key, this.sequence)
  }

  private prune(): void {
    let oldest = this.sequence
    for (const ticket of this.running) oldest = Math.min(oldest, ticket.since ?? this.sequence)
    for (const [key, sequence] of this.writtenAt) if (sequence <= oldest) this.writtenAt.delete(key)
  }
}
