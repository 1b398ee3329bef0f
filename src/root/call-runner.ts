import { makeAutoObservable, runInAction } from 'mobx'
import type { ActionName, InputOf, OutputOf } from '@/contract/actions'
import type { Instant } from '@/domain/shared/instant'
import { isOffline, isUnanswered, type Calls, type CommandName, type Copy, type QueryName } from '@/flow/calls'
import { fingerprint } from '@/flow/fingerprint'
import type { CallAnswer, CallOptions, Gateway } from '@/infra/gateway'
import type { Copies } from './copies'
import type { PendingRequests } from './pending-requests'
import type { ServerClock } from './server-clock'

export interface CallRunnerParts {
  readonly gateway: Gateway
  readonly clock: ServerClock
  readonly pending: PendingRequests
  readonly copies: Copies
  readonly communityId: () => string | undefined
  /** Asks the cloud who holds the phone; afterwards `communityId` may know. */
  readonly learnSession: () => Promise<void>
}

/** Actions for somebody who may not belong anywhere yet (contract scope `none`). */
const WITHOUT_COMMUNITY: ReadonlySet<ActionName> = new Set<ActionName>([
  'community/home', 'community/session', 'community/lookUpInvitation', 'community/requestBinding'
])

/** What keeps its id for another try: no answer at all, or a fault after which nothing is known for sure. */
const keepsItsId = (error: { readonly code: string }): boolean => isUnanswered(error) || error.code === 'INTERNAL'

/** Every call of the app: adds community and request id, learns the server's time, notices when there is no network. */
export class CallRunner implements Calls {
  offline = false
  private parts: CallRunnerParts

  constructor(parts: CallRunnerParts) {
    this.parts = parts
    makeAutoObservable<this, 'parts'>(this, { parts: false }, { autoBind: true })
  }

  /** The same calls about another community than the app is about: for a page that a neighbour's link opened. */
  within(communityId: string): Calls {
    return {
      query: (name, input) => this.query(name, input, communityId),
      command: (name, subject, input) => this.command(name, subject, input, communityId),
      now: () => this.now(),
      copyOf: (name, input) => this.copyOf(name, input, communityId),
      keepCopy: (name, input, value) => this.keepCopy(name, input, value, communityId)
    }
  }

  query<N extends QueryName>(name: N, input: InputOf<N>, elsewhere?: string): Promise<CallAnswer<N>> {
    return this.run(name, input, {}, elsewhere)
  }

  async command<N extends CommandName>(name: N, subject: string, input: InputOf<N>, elsewhere?: string): Promise<CallAnswer<N>> {
    const attempt = this.keyOf(name, subject, elsewhere)
    const requestId = await this.parts.pending.begin(attempt, input)
    const answer = await this.run(name, input, { requestId }, elsewhere)
    if (answer.ok || !keepsItsId(answer.error)) this.parts.pending.end(attempt, requestId)
    return answer
  }

  now(): Instant {
    this.parts.clock.tick()
    return this.parts.clock.now
  }

  copyOf<N extends QueryName>(name: N, input: InputOf<N>, elsewhere?: string): Copy<OutputOf<N>> | undefined {
    return this.parts.copies.read(this.keyOf(name, fingerprint(input), elsewhere))
  }

  keepCopy<N extends QueryName>(name: N, input: InputOf<N>, value: OutputOf<N>, elsewhere?: string): void {
    this.parts.copies.write(this.keyOf(name, fingerprint(input), elsewhere), { at: this.now(), value })
  }

  private async run<N extends ActionName>(name: N, input: InputOf<N>, options: CallOptions, elsewhere: string | undefined): Promise<CallAnswer<N>> {
    const where = (): string | undefined => elsewhere ?? this.parts.communityId()
    // A phone that opens on a link, before it ever saw the first page, does not know its village yet.
    if (where() === undefined && !WITHOUT_COMMUNITY.has(name)) {
      await this.parts.learnSession()
      if (where() === undefined && !this.offline) return { ok: false, error: { code: 'NOT_A_MEMBER' } }
    }
    const answer = await this.parts.gateway.call(name, input, { ...options, communityId: where() })
    runInAction(() => {
      if (answer.serverTime !== undefined) this.parts.clock.record(answer.serverTime)
      this.offline = !answer.ok && isOffline(answer.error)
    })
    return answer
  }

  private keyOf(name: ActionName, subject: string, elsewhere: string | undefined): string {
    return `${elsewhere ?? this.parts.communityId() ?? ''} ${name} ${subject}`
  }
}
