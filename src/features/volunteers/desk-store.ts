import { makeAutoObservable, runInAction } from 'mobx'
import type { ActivityDesk, DeskRow } from '@/contract/volunteers-views'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import type { Instant } from '@/domain/shared/instant'
import { CommandFlow } from '@/flow/command-flow'
import { GroupPeople } from '@/flow/group-people'
import type { Phase } from '@/flow/phase'
import type { FlowPorts, PageStore, SessionPort } from '@/flow/ports'
import { QueryFlow } from '@/flow/query-flow'

/** Somebody whose times are written by hand. */
export interface Entered {
  readonly householdId: string
  readonly personId: string
  readonly name: string
  readonly inAt?: Instant
  readonly outAt?: Instant
}

export type DeskSheet =
  | { readonly kind: 'none' }
  | { readonly kind: 'enter'; readonly who: Entered }
  | { readonly kind: 'strike'; readonly who: Entered }
  | { readonly kind: 'add' }
  | { readonly kind: 'confirm' }

const NO_SHEET: DeskSheet = { kind: 'none' }
/** Calls that settle one activity at most: two hundred people, four at a time. */
const SETTLE_CALLS_MAX = 70

/** 报名和签到名单: who came and went; then the leader confirms, and a second person settles. */
export class ActivityDeskStore implements PageStore {
  sheet: DeskSheet = NO_SHEET
  words = ''
  settling = false
  readonly people: GroupPeople
  readonly entering: CommandFlow<'volunteers/enterAttendance'>
  readonly striking: CommandFlow<'volunteers/strike'>
  readonly confirming: CommandFlow<'volunteers/confirmHours'>
  readonly settlement: CommandFlow<'volunteers/settleHours'>
  private flow: QueryFlow<'volunteers/desk'>
  private activityId: string
  private session: SessionPort

  constructor({ calls, session, activityId }: FlowPorts & { readonly activityId: string }) {
    this.session = session
    this.activityId = activityId
    this.people = new GroupPeople(calls)
    this.flow = new QueryFlow(calls, 'volunteers/desk', () => ({ activityId }))
    this.entering = new CommandFlow(calls, 'volunteers/enterAttendance', `${activityId} enter`)
    this.striking = new CommandFlow(calls, 'volunteers/strike', `${activityId} strike`)
    this.confirming = new CommandFlow(calls, 'volunteers/confirmHours', activityId)
    this.settlement = new CommandFlow(calls, 'volunteers/settleHours', activityId)
    makeAutoObservable<this, 'flow' | 'activityId' | 'session'>(
      this, { flow: false, activityId: false, session: false, people: false, entering: false, striking: false, confirming: false, settlement: false }, { autoBind: true, deep: false }
    )
  }

  start(): void {
    void this.load()
  }

  load(): Promise<void> {
    return this.flow.load()
  }

  get phase(): Phase {
    return this.flow.phase
  }

  get view(): ActivityDesk | undefined {
    return this.flow.value
  }

  /** The committee reads the roll by name, and so can write down who was not signed up. */
  get readsRoll(): boolean {
    const { needs } = PERMISSION_RULES.committee
    return needs.kind === 'oneOf' && needs.roles.some((role) => this.session.membership?.roles.includes(role) === true)
  }

  show(sheet: DeskSheet): void {
    this.sheet = sheet
    this.words = ''
    this.entering.reset()
    this.striking.reset()
    this.confirming.reset()
    if (sheet.kind === 'add') void this.people.open()
  }

  close(): void {
    this.show(NO_SHEET)
  }

  /** Opens on what is known, else on the hours of the activity. */
  enter(row: Pick<DeskRow, 'householdId' | 'personId' | 'name' | 'in' | 'out'>): void {
    const { view } = this
    if (view === undefined) return
    const { householdId, personId, name } = row
    const inAt = clamp(row.in?.at ?? view.startsAt, view)
    this.show({ kind: 'enter', who: { householdId, personId, name, inAt, ...(row.out === undefined ? {} : { outAt: clamp(row.out.at, view) }) } })
  }

  choosePerson(personId: string): void {
    const person = this.people.find(personId)
    if (person !== undefined) this.enter(person)
  }

  putTimes(times: Pick<Entered, 'inAt' | 'outAt'>): void {
    if (this.sheet.kind === 'enter') this.sheet = { kind: 'enter', who: { ...this.sheet.who, ...times } }
  }

  write(words: string): void {
    this.words = words
  }

  async saveEntry(): Promise<void> {
    if (this.sheet.kind !== 'enter') return
    const { householdId, personId, inAt, outAt } = this.sheet.who
    if (inAt === undefined) return
    await this.done(this.entering.send({ activityId: this.activityId, people: [{ householdId, personId, inAt, ...(outAt === undefined ? {} : { outAt }) }] }))
  }

  async saveStrike(): Promise<void> {
    if (this.sheet.kind !== 'strike' || this.words.trim() === '') return
    await this.done(this.striking.send({ activityId: this.activityId, personId: this.sheet.who.personId, words: this.words.trim() }))
  }

  async confirm(): Promise<void> {
    await this.done(this.confirming.send({ activityId: this.activityId }))
  }

  /** A few people with each call, until none is left. */
  async settle(): Promise<void> {
    if (this.settling) return
    this.settling = true
    for (let calls = 0; calls < SETTLE_CALLS_MAX; calls += 1) {
      const answer = await this.settlement.send({ activityId: this.activityId })
      if (answer === undefined || answer.left === 0) break
    }
    runInAction(() => {
      this.settling = false
    })
    await this.load()
  }

  private async done(sent: Promise<unknown>): Promise<void> {
    if ((await sent) === undefined) return
    this.close()
    await this.load()
  }
}

const clamp = (at: Instant, { startsAt, endsAt }: Pick<ActivityDesk, 'startsAt' | 'endsAt'>): Instant => (at < startsAt ? startsAt : at > endsAt ? endsAt : at)
