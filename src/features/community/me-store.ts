import { makeAutoObservable } from 'mobx'
import type { Membership } from '@/contract/community'
import type { Role } from '@/domain/community/roles'
import type { Phase } from '@/flow/phase'
import type { DisplayPort, FlowPorts, PageStore, SessionPort } from '@/flow/ports'
import { QueryFlow } from '@/flow/query-flow'
import { meText } from '@/text/home'

const DESK_ROLES: readonly Role[] = ['committeeMember', 'partySecretary', 'supervisor', 'teller', 'groupLeader']
const CLAIM_OFFICES: readonly Role[] = ['gridWorker', 'groupLeader', 'pointReviewer', 'committeeMember', 'supervisor']
const SHOP_OFFICES: readonly Role[] = ['shopKeeper', 'priceSetter', 'committeeMember', 'supervisor']
/** Follow from the roll and are told in their own words. */
const FROM_ROLL: readonly Role[] = ['resident', 'householdRep']

/** 我的: who I am here, and how large the letters are. */
export class MeStore implements PageStore {
  private query: QueryFlow<'community/session'>
  private session: SessionPort
  private display: DisplayPort

  constructor({ calls, session, display }: FlowPorts & { readonly display: DisplayPort }) {
    this.query = new QueryFlow(calls, 'community/session', () => ({}))
    this.session = session
    this.display = display
    makeAutoObservable<this, 'query' | 'session' | 'display'>(this, { query: false, session: false, display: false }, { autoBind: true })
  }

  start(): void {
    void this.load()
  }

  async load(): Promise<void> {
    await this.query.load()
    if (this.query.value) this.session.adopt(this.query.value)
  }

  choose(communityId: string): void {
    this.session.choose(communityId)
  }

  toggleElder(): void {
    this.display.toggle()
  }

  /** What is known from before is shown at once. */
  get phase(): Phase {
    return this.session.session && this.query.phase.kind !== 'refused' ? { kind: 'ready' } : this.query.phase
  }

  get elder(): boolean {
    return this.display.elder
  }

  get membership(): Membership | undefined {
    return this.session.membership
  }

  /** The others that one could change to. */
  get otherMemberships(): readonly Membership[] {
    return this.session.session?.memberships.filter(each => each.communityId !== this.membership?.communityId) ?? []
  }

  get isPending(): boolean {
    return this.session.session?.pending !== undefined
  }

  get repText(): string | undefined {
    return this.membership && (this.membership.isHouseholdRep ? meText.householdRep : meText.notHouseholdRep)
  }

  get officesText(): string {
    return meText.offices(this.membership?.roles.filter(role => !FROM_ROLL.includes(role)) ?? [])
  }

  get hasDesk(): boolean {
    return this.membership?.roles.some(role => DESK_ROLES.includes(role)) ?? false
  }

  /** 监督委员会. */
  get watchesCoins(): boolean {
    return this.membership?.roles.includes('supervisor') ?? false
  }

  /** Who verifies, reviews or oversees claims. */
  get decidesClaims(): boolean {
    return this.membership?.roles.some(role => CLAIM_OFFICES.includes(role)) ?? false
  }

  /** Who keeps the shop, prices it, decides about it or watches it. */
  get inShopOffice(): boolean {
    return this.membership?.roles.some(role => SHOP_OFFICES.includes(role)) ?? false
  }

  get keepsShop(): boolean {
    return this.membership?.roles.includes('shopKeeper') ?? false
  }
}
