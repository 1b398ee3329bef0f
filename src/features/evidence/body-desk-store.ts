import { makeAutoObservable } from 'mobx'
import type { BodyDetail, SeatView } from '@/contract/evidence'
import { addDays, dayOf, parseDay, type Day } from '@/domain/shared/instant'
import { CommandFlow } from '@/flow/command-flow'
import type { FlowPorts, PageStore, Ticks } from '@/flow/ports'
import { bodiesDeskText as text } from '@/text/bodies'
import { BodyForm } from './body-form'
import { BodyStore } from './body-store'
import { SeatForm } from './seat-form'

/** The contract's limit, in characters. */
export const REASON_MAX = 100

/** What is being done to a body; one thing at a time, each in its own sheet. */
export type BodyAct =
  | { readonly kind: 'none' | 'edit' | 'seat' | 'dissolve' }
  | { readonly kind: 'endSeat'; readonly seat: SeatView; readonly to: Day }
  | { readonly kind: 'startTerm'; readonly stay: readonly number[] }

type Flow = CommandFlow<'evidence/editBody'> | CommandFlow<'evidence/seatMember'> | CommandFlow<'evidence/endSeat'> | CommandFlow<'evidence/startTerm'> | CommandFlow<'evidence/dissolveBody'>

/** One body for the committee: renaming, seats, terms, the end. Every command says which state was seen. */
export class BodyDeskStore implements PageStore {
  readonly shown: BodyStore
  readonly form = new BodyForm()
  readonly seatForm: SeatForm
  act: BodyAct = { kind: 'none' }
  reason = ''
  private ticks: Ticks
  private flows: {
    readonly edit: CommandFlow<'evidence/editBody'>
    readonly seat: CommandFlow<'evidence/seatMember'>
    readonly endSeat: CommandFlow<'evidence/endSeat'>
    readonly startTerm: CommandFlow<'evidence/startTerm'>
    readonly dissolve: CommandFlow<'evidence/dissolveBody'>
  }

  constructor({ ticks, bodyId, ...ports }: FlowPorts & { readonly ticks: Ticks; readonly bodyId: string }) {
    const { calls } = ports
    this.ticks = ticks
    this.shown = new BodyStore({ ...ports, bodyId })
    this.seatForm = new SeatForm(calls)
    this.flows = {
      edit: new CommandFlow(calls, 'evidence/editBody', bodyId),
      seat: new CommandFlow(calls, 'evidence/seatMember', bodyId),
      endSeat: new CommandFlow(calls, 'evidence/endSeat', bodyId),
      startTerm: new CommandFlow(calls, 'evidence/startTerm', bodyId),
      dissolve: new CommandFlow(calls, 'evidence/dissolveBody', bodyId)
    }
    makeAutoObservable<this, 'ticks' | 'flows'>(this, { shown: false, form: false, seatForm: false, ticks: false, flows: false }, { autoBind: true, deep: false })
  }

  start(): void {
    this.shown.start()
  }

  get today(): Day {
    return dayOf(this.ticks.now)
  }

  get body(): BodyDetail | undefined {
    return this.shown.body
  }

  /** A dissolved body is only read. */
  get mayEdit(): boolean {
    return this.body?.mayEdit === true && this.body.phase !== 'dissolved'
  }

  open(kind: 'edit' | 'seat' | 'dissolve' | 'startTerm'): void {
    const { body } = this
    if (body === undefined) return
    if (kind === 'edit') this.form.show(body)
    if (kind === 'seat') this.seatForm.begin(body.kind, body.termFrom > this.today ? body.termFrom : this.today)
    if (kind === 'dissolve') this.reason = ''
    if (kind === 'startTerm') this.form.show({ ...body, termFrom: nextTermFrom(body, this.today), termTo: body.termTo })
    this.begin(kind === 'startTerm' ? { kind, stay: [] } : { kind })
  }

  openSeat(seat: SeatView): void {
    this.begin({ kind: 'endSeat', seat, to: seat.from > this.today ? seat.from : this.today })
  }

  close(): void {
    this.act = { kind: 'none' }
  }

  endOn(words: string): void {
    const to = parseDay(words)
    if (this.act.kind === 'endSeat' && to !== undefined) this.act = { ...this.act, to }
  }

  /** Somebody goes on into the new term, or not. */
  keep(no: number): void {
    if (this.act.kind !== 'startTerm') return
    const { stay } = this.act
    this.act = { ...this.act, stay: stay.includes(no) ? stay.filter(each => each !== no) : [...stay, no] }
  }

  writeReason(words: string): void {
    this.reason = words
  }

  /** Sends what the open sheet is about; closes it when it was done, and shows how the body stands now. */
  async submit(): Promise<void> {
    const sent = await this.send()
    if (sent === undefined) return
    this.close()
    await this.shown.load()
  }

  get isBusy(): boolean {
    return this.flow?.isBusy === true
  }

  get problem(): string | undefined {
    return this.flow?.text
  }

  get dissolveOff(): string | undefined {
    const { length } = this.reason.trim()
    return length === 0 ? text.reason : length > REASON_MAX ? text.tooLong(REASON_MAX) : undefined
  }

  private begin(act: BodyAct): void {
    this.act = act
    this.flow?.reset()
  }

  private get flow(): Flow | undefined {
    return this.act.kind === 'none' ? undefined : this.flows[this.act.kind]
  }

  private async send(): Promise<{ readonly seenNo: number } | undefined> {
    const { act, body, flows } = this
    if (body === undefined) return undefined
    const seen = { bodyId: body.bodyId, seenNo: body.seenNo }
    if (act.kind === 'endSeat') return flows.endSeat.send({ ...seen, no: act.seat.no, to: act.to })
    if (act.kind === 'dissolve') return this.dissolveOff === undefined ? flows.dissolve.send({ ...seen, reason: this.reason.trim() }) : undefined
    if (act.kind === 'seat') {
      const input = this.seatForm.take()
      return input && flows.seat.send({ ...seen, ...input })
    }
    const input = act.kind === 'none' ? undefined : this.form.take()
    if (input === undefined) return undefined
    if (act.kind === 'edit') return flows.edit.send({ ...seen, ...input })
    return act.kind === 'startTerm' ? flows.startTerm.send({ ...seen, termFrom: input.termFrom, termTo: input.termTo, ...(act.stay.length === 0 ? {} : { stay: [...act.stay] }) }) : undefined
  }
}

/** The day after the present term, or today if that is over already. */
const nextTermFrom = ({ termTo }: BodyDetail, today: Day): Day => {
  const next = addDays(termTo, 1)
  return next > today ? next : today
}
