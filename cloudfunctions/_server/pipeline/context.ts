import type { IdentityId, MemberId } from '@/domain/shared/ids'
import type { Instant } from '@/domain/shared/instant'
import type { MemberDocument } from '@server/application/community/documents'
import type { Chance } from '@server/ports/chance'
import type { Digest } from '@server/ports/digest'
import type { ListOptions, Page, ReadModel, StoredDocument, Transaction } from '@server/ports/document-store'

/** Who is calling: proven by the platform, loaded from the store, never read from the input. */
export interface Caller {
  /** Absent only for actions whose rule is `anyone`. */
  readonly identityId?: IdentityId
  /** The caller's active membership in the community that the envelope names. */
  readonly member?: MemberDocument
}

/** Reads outside a transaction, already confined to one community where the action has one. */
export interface Reader {
  get<D extends StoredDocument>(collection: string, id: string): Promise<D | undefined>
  list<D extends StoredDocument>(model: ReadModel, values: readonly (string | number | boolean)[], options?: ListOptions): Promise<Page<D>>
  countBy(model: ReadModel, values: readonly (string | number | boolean)[]): Promise<Readonly<Record<string, number>>>
}

/** What every handler is given. */
export interface QueryContext {
  readonly caller: Caller
  /** Empty for actions whose scope is `none`. */
  readonly communityId: string
  /** Of a command; absent for a query. */
  readonly requestId?: string
  readonly now: Instant
  readonly reader: Reader
  readonly digest: Digest
  readonly chance: Chance
}

/** A command runs inside one transaction and may run again after a conflict, so it has no other side effects. */
export interface CommandContext extends QueryContext {
  readonly tx: Transaction
}

/** A caller whom a member-only rule has let in. */
export interface MemberCaller {
  readonly identityId: IdentityId
  readonly member: MemberDocument
  readonly memberId: MemberId
}

/** For handlers behind member-only rules; a missing member here is a bug in the registry, not a refusal. */
export function memberOf(context: QueryContext): MemberCaller {
  const { identityId, member } = context.caller
  if (identityId === undefined || member === undefined) throw new Error('A member-only handler was reached without a member')
  return { identityId, member, memberId: member._id as MemberId }
}
