import { makeAutoObservable, reaction } from 'mobx'
import type { Attendee } from '@/contract/consultation'
import type { SpeakingBoard } from '@/contract/meeting-room'
import { CommandFlow } from '@/flow/command-flow'
import type { Phase } from '@/flow/phase'
import type { FlowPorts, PageStore, Ticks } from '@/flow/ports'
import { QueryFlow } from '@/flow/query-flow'

const ASK_EVERY_MS = 5_000

interface SpeakersParts extends FlowPorts {
  readonly ticks: Ticks
  readonly meetingId: string
}

/** 发言顺序 for the host: who speaks, who comes next, and hands of those without a phone. Asked again every few seconds. */
export class SpeakersStore implements PageStore {
  readonly callNext: CommandFlow<'consultation/callSpeaker'>
  readonly raise: CommandFlow<'consultation/raiseHand'>
  readonly lower: CommandFlow<'consultation/lowerHand'>
  private query: QueryFlow<'consultation/speakingBoard'>
  private hall: QueryFlow<'consultation/readMeeting'>
  private parts: SpeakersParts
  private stop: (() => void)[] = []
  private askAgainAt = 0

  constructor(parts: SpeakersParts) {
    const { calls, meetingId } = parts
    this.parts = parts
    this.query = new QueryFlow(calls, 'consultation/speakingBoard', () => ({ meetingId }))
    this.hall = new QueryFlow(calls, 'consultation/readMeeting', () => ({ meetingId }))
    this.callNext = new CommandFlow(calls, 'consultation/callSpeaker', meetingId)
    this.raise = new CommandFlow(calls, 'consultation/raiseHand', ({ person }) => `${meetingId} ${person?.personId ?? ''}`)
    this.lower = new CommandFlow(calls, 'consultation/lowerHand', ({ person }) => `${meetingId} ${person?.personId ?? ''}`)
    makeAutoObservable<this, 'query' | 'hall' | 'parts' | 'stop' | 'askAgainAt'>(
      this,
      { callNext: false, raise: false, lower: false, query: false, hall: false, parts: false, stop: false, askAgainAt: false },
      { autoBind: true }
    )
  }

  start(): void {
    void this.load()
    const { ticks } = this.parts
    this.stop = [ticks.start(ASK_EVERY_MS), reaction(() => ticks.now, this.askWhenDue)]
  }

  dispose(): void {
    for (const stop of this.stop) stop()
  }

  load(): Promise<void> {
    this.askAgainAt = this.parts.ticks.now + ASK_EVERY_MS
    return this.query.load()
  }

  /** Who is in the room, for hands of those without a phone. */
  openHall(): void {
    void this.hall.load()
  }

  async callSpeaker(): Promise<void> {
    const { board, parts } = this
    if (board === undefined) return
    const next = await this.callNext.send({ meetingId: parts.meetingId, seenTurn: board.turn })
    if (next === undefined) await this.load()
    else this.query.put(next)
  }

  async raiseFor({ personId, householdId }: { readonly personId: string; readonly householdId: string }): Promise<void> {
    if ((await this.raise.send({ meetingId: this.parts.meetingId, person: { personId, householdId } })) !== undefined) await this.load()
  }

  async lowerFor({ personId, householdId }: { readonly personId: string; readonly householdId: string }): Promise<void> {
    if ((await this.lower.send({ meetingId: this.parts.meetingId, person: { personId, householdId } })) !== undefined) await this.load()
  }

  private askWhenDue(): void {
    if (this.parts.ticks.now >= this.askAgainAt) void this.load()
  }

  get phase(): Phase {
    return this.query.phase
  }

  get board(): SpeakingBoard | undefined {
    return this.query.value
  }

  get attendees(): readonly Attendee[] {
    return this.hall.value?.attendees ?? []
  }

  get hallPhase(): Phase {
    return this.hall.phase
  }

  isUp(personId: string): boolean {
    return this.board?.waiting.some(row => row.personId === personId) ?? false
  }

  get problem(): string | undefined {
    return this.callNext.text ?? this.lower.text
  }
}
