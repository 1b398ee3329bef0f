import { makeAutoObservable } from 'mobx'
import type { Membership, Session } from '@/contract/community'
import type { SessionPort } from '@/flow/ports'
import { storageSlot, type Slot, type Storage } from '@/infra/storage'

/** Who uses the phone and which community the app is about; kept over restarts, so that the first page need not wait. */
export class SessionStore implements SessionPort {
  session: Session | undefined
  /** Chosen by the person, who may belong to several. */
  chosenCommunityId: string | undefined
  visitedCommunityId: string | undefined = undefined
  private keptSession: Slot<Session>
  private keptChoice: Slot<string>

  constructor(storage: Storage) {
    this.keptSession = storageSlot(storage, 'session', 1)
    this.keptChoice = storageSlot(storage, 'community', 1)
    this.session = this.keptSession.read()
    this.chosenCommunityId = this.keptChoice.read()
    makeAutoObservable<this, 'keptSession' | 'keptChoice'>(this, { keptSession: false, keptChoice: false }, { autoBind: true, deep: false })
  }

  /** The chosen community, as long as the person still belongs to it; otherwise the first. */
  get membership(): Membership | undefined {
    const memberships = this.session?.memberships ?? []
    return memberships.find(each => each.communityId === this.chosenCommunityId) ?? memberships[0]
  }

  get communityId(): string | undefined {
    return this.membership?.communityId ?? this.visitedCommunityId
  }

  /** A shared link is about a community: one of the person's own, or, for who belongs nowhere yet, one to be read only. */
  visit(communityId: string): void {
    this.visitedCommunityId = communityId
    if (this.session?.memberships.some(each => each.communityId === communityId)) this.choose(communityId)
  }

  adopt(session: Session, currentCommunityId?: string): void {
    this.session = session
    this.keptSession.write(session)
    if (currentCommunityId !== undefined) this.choose(currentCommunityId)
  }

  choose(communityId: string): void {
    this.chosenCommunityId = communityId
    this.keptChoice.write(communityId)
  }
}
