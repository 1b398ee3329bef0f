import { runInAction } from 'mobx'
import { sha256 } from '@/crypto/sha256'
import type { FilePurpose } from '@/domain/files/file'
import { isCast, type BallotKeepers } from '@/flow/kept-ballot'
import { PinnedLedger, type PinnedCheckpoint } from '@/flow/pinned-ledger'
import type { FlowPorts, Keeper } from '@/flow/ports'
import { UploadQueue } from '@/flow/upload-queue'
import type { Platform } from '@/infra/platform'
import { storageSlot } from '@/infra/storage'
import { CallRunner } from './call-runner'
import { Copies } from './copies'
import { DisplayStore } from './display-store'
import { PendingRequests } from './pending-requests'
import { ServerClock } from './server-clock'
import { SessionStore } from './session-store'

/** What survives navigation; every store of a page is made from it and gone with the page. */
export class RootStore {
  readonly platform: Platform
  readonly clock: ServerClock
  readonly session: SessionStore
  readonly display: DisplayStore
  readonly calls: CallRunner

  constructor(platform: Platform) {
    const { storage, chance, clock, systemInfo, gateway } = platform
    this.platform = platform
    this.clock = new ServerClock(clock)
    this.session = new SessionStore(storage)
    this.display = new DisplayStore(storage, systemInfo.fontSizeSetting)
    this.calls = new CallRunner({
      gateway,
      clock: this.clock,
      pending: new PendingRequests({ storage, chance, now: () => clock.now() }),
      copies: new Copies(storage),
      communityId: () => this.session.communityId,
      learnSession: () => this.learnSession()
    })
  }

  /** No answer came to the last call. */
  get offline(): boolean {
    return this.calls.offline
  }

  /** What nearly every store is made of. */
  get ports(): FlowPorts {
    return { calls: this.calls, session: this.session }
  }

  /** For a page that a shared link opened: its calls are about the link's community, also when the person belongs to another one. */
  visiting(communityId: string | undefined): FlowPorts {
    if (communityId === undefined) return this.ports
    this.session.visit(communityId)
    return { calls: this.calls.within(communityId), session: this.session }
  }

  /** A value of one store that survives a closed app; `version` goes up whenever its shape changes. */
  keeper<T>(key: string, version: number): Keeper<T> {
    return storageSlot<T>(this.platform.storage, key, version)
  }

  /** The coin ledger as this phone last saw it; per community, for a ledger is a community's. */
  ledgerHistory(): PinnedLedger {
    const keeper = this.lateKeeper<PinnedCheckpoint>(() => `ledger-checkpoint ${this.session.communityId ?? ''}`, 1)
    return new PinnedLedger({ calls: this.calls, keeper, sha256 })
  }

  /** The same, for each person who uses this phone. */
  ownKeeper<T>(keyOf: (personId: string) => string, version: number): Keeper<T> {
    return this.lateKeeper(() => keyOf(this.session.membership?.personId ?? ''), version)
  }

  /** What the phone keeps of a secret ballot. Per person: two who use one phone have a ballot each. */
  ballotKeepers(pollId: string): BallotKeepers {
    return { seed: this.ownKeeper(whose => `ballot-seed ${whose}`, 1), ballot: this.ownKeeper(whose => `ballot ${whose} ${pollId}`, 1) }
  }

  /** Whether a ballot of this phone lies in the box, as far as the phone heard. */
  hasCast(pollId: string): boolean {
    return isCast(this.ballotKeepers(pollId).ballot.read())
  }

  /** Photos of one form, kept on the phone under `key` until the form is sent. `onTheSpot`: by the camera alone, each with its time. */
  tray(key: string, purpose: FilePurpose, most?: number, onTheSpot?: boolean): UploadQueue {
    const { photos, photoShelf: shelf } = this.platform
    return new UploadQueue({ calls: this.calls, photos, shelf, keeper: this.keeper(`photos ${key}`, 1), purpose, ...(most === undefined ? {} : { most }), ...(onTheSpot === undefined ? {} : { onTheSpot }) })
  }

  /** Asks for its key at every reading and writing: a page that was opened by a link stands before the phone has heard whose it is. */
  private lateKeeper<T>(keyOf: () => string, version: number): Keeper<T> {
    const slot = () => this.keeper<T>(keyOf(), version)
    return { read: () => slot().read(), write: value => slot().write(value), clear: () => slot().clear() }
  }

  /** For a phone that opens on a link before it ever saw the first page. */
  private async learnSession(): Promise<void> {
    const answer = await this.calls.query('community/session', {})
    if (answer.ok) runInAction(() => this.session.adopt(answer.value))
  }
}
