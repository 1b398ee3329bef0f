import type { Membership, Session } from '@/contract/community'
import type { Instant } from '@/domain/shared/instant'
import type { Calls } from './calls'

/** Who uses the phone, as the root keeps it between screens. */
export interface SessionPort {
  readonly session: Session | undefined
  /** The membership that the app is about now. */
  readonly membership: Membership | undefined
  adopt(session: Session, currentCommunityId?: string): void
  choose(communityId: string): void
}

/** 大字版 or normal. */
export interface DisplayPort {
  readonly elder: boolean
  toggle(): void
}

/** Server time that moves: reading it in a getter makes the getter tick. */
export interface Ticks {
  readonly now: Instant
  /** Starts ticking every `ms`; ends with the returned function. */
  start(ms: number): () => void
}

/** A value on the phone that survives a closed app; see `storageSlot`. */
export interface Keeper<T> {
  read(): T | undefined
  write(value: T): void
  clear(): void
}

/** What most stores are made of. */
export interface FlowPorts {
  readonly calls: Calls
  readonly session: SessionPort
}

/** What a page's hook does with a store. */
export interface PageStore {
  /** The page appeared for the first time. */
  start?(): void
  /** The page is gone. */
  dispose?(): void
}
