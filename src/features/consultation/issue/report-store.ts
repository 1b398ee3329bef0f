import { makeAutoObservable } from 'mobx'
import type { UnitRow } from '@/contract/community'
import { ISSUE_TEXT_MAX } from '@/domain/consultation/issue/issue'
import type { IssueKind } from '@/domain/consultation/process/template'
import { dayOf, type Day, type Instant } from '@/domain/shared/instant'
import { CommandFlow } from '@/flow/command-flow'
import { groupsFor, Neighbours } from '@/flow/neighbours'
import type { FlowPorts, Keeper, PageStore, SessionPort, Ticks } from '@/flow/ports'
import { QueryFlow } from '@/flow/query-flow'
import type { UploadQueue } from '@/flow/upload-queue'
import type { Dictation } from '@/infra/dictation'
import { refusalText } from '@/text/error-text'
import { reportText } from '@/text/report'
import { EMPTY_REPORT, reportInput, reportOff, type KeptReport, type ReportFields } from './report-draft'

export interface ReportParts extends FlowPorts {
  readonly ticks: Ticks
  readonly keeper: Keeper<KeptReport>
  readonly photos: UploadQueue
  readonly dictation: Dictation
  readonly kind?: IssueKind | undefined
}

/** 随手拍: words, where, photos. Everything stays on the phone until it has arrived. */
export class ReportStore implements PageStore {
  fields: ReportFields = EMPTY_REPORT
  /** When what stands here was written, if it was before this visit. */
  restoredAt: Instant | undefined = undefined
  listening = false
  dictationProblem: string | undefined = undefined
  sending = false
  readonly send: CommandFlow<'consultation/reportIssue'>
  readonly photos: UploadQueue
  readonly neighbours: Neighbours
  private units: QueryFlow<'community/listUnits'>
  private session: SessionPort
  private ticks: Ticks
  private keeper: Keeper<KeptReport>
  private dictation: Dictation

  constructor({ calls, session, ticks, keeper, photos, dictation, kind }: ReportParts) {
    this.session = session
    this.ticks = ticks
    this.keeper = keeper
    this.photos = photos
    this.dictation = dictation
    this.neighbours = new Neighbours(calls)
    this.units = new QueryFlow(calls, 'community/listUnits', () => ({}), { keepCopy: true })
    this.send = new CommandFlow(calls, 'consultation/reportIssue', 'report')
    const kept = keeper.read()
    if (kept !== undefined) {
      const { at, ...fields } = kept
      this.fields = fields
      this.restoredAt = at
    }
    if (kind !== undefined) this.fields = { ...this.fields, kind }
    makeAutoObservable<this, 'units' | 'session' | 'ticks' | 'keeper' | 'dictation'>(
      this,
      { send: false, photos: false, neighbours: false, units: false, session: false, ticks: false, keeper: false, dictation: false },
      { autoBind: true, deep: false }
    )
  }

  start(): void {
    void this.photos.start()
    void this.units.load()
  }

  dispose(): void {
    this.dictation.stop()
  }

  put(change: Partial<ReportFields>): void {
    this.fields = { ...this.fields, ...change }
    this.send.reset()
    this.keeper.write({ ...this.fields, at: this.ticks.now })
  }

  /** On the own group, where most of what a neighbour says is about. */
  async openNeighbours(): Promise<void> {
    const groups = this.neighbourGroups
    const own = groups.find(({ name }) => name === this.session.membership?.groupName) ?? groups[0]
    await this.neighbours.open(own?.unitId)
  }

  choosePerson(personId: string): void {
    const person = this.neighbours.find(personId)
    if (person) this.put({ neighbour: { householdId: person.householdId, personId, name: person.name } })
  }

  /** What was written before is not wanted any more. */
  startOver(): void {
    this.fields = { ...EMPTY_REPORT, kind: this.fields.kind }
    this.restoredAt = undefined
    this.keeper.clear()
    this.photos.clear()
  }

  /** Listens, and writes what it hears behind what stands there; a second tap ends it. */
  toggleListening(): void {
    if (this.listening) return this.dictation.stop()
    const before = this.fields.text
    this.listening = true
    this.dictationProblem = undefined
    this.dictation.listen({
      onWords: words => this.put({ text: [...`${before}${words}`].slice(0, ISSUE_TEXT_MAX).join('') }),
      onEnd: problem => this.stopListening(problem && refusalText(problem))
    })
  }

  /** Photos first, then the words; nothing is forgotten before both have arrived. */
  async submit(): Promise<void> {
    if (this.off !== undefined || this.sending) return
    this.markSending(true)
    const fileIds = await this.photos.ready()
    const input = fileIds === undefined ? undefined : reportInput({ ...this.fields, unitId: this.unitId }, fileIds)
    const done = input && (await this.send.send(input))
    if (done !== undefined) {
      this.keeper.clear()
      this.photos.clear()
    } else if (this.send.deed.kind === 'refused' && this.send.deed.code === 'FILE_NOT_FOUND') await this.photos.sendAgain()
    this.markSending(false)
  }

  get done(): { readonly issueId: string; readonly held: boolean } | undefined {
    return this.send.deed.kind === 'done' ? this.send.deed.value : undefined
  }

  get canDictate(): boolean {
    return this.dictation.available
  }

  /** Kinds that this person may report: big matters begin with the branch or the committee. */
  get kinds(): readonly IssueKind[] {
    return this.isCommittee ? ['report', 'order', 'redWhiteEvent', 'bigMatter'] : ['report', 'order', 'redWhiteEvent']
  }

  /** Offices of a unit write down what neighbours without a phone tell them. */
  get mayAssist(): boolean {
    return this.isCommittee || this.roles.includes('gridWorker') || this.roles.includes('groupLeader')
  }

  /** Groups, and the whole village for what lies in none of them. */
  get places(): readonly UnitRow[] {
    const units = this.units.value?.units ?? []
    return [...units.filter(({ kind }) => kind === 'group'), ...units.filter(({ kind }) => kind === 'village')]
  }

  get neighbourGroups(): readonly UnitRow[] {
    return groupsFor(this.units.value?.units ?? [], this.session.membership?.groupName, this.isCommittee)
  }

  /** As chosen; otherwise the own group. */
  get unitId(): string | undefined {
    return this.fields.unitId ?? this.places.find(({ name }) => name === this.session.membership?.groupName)?.unitId
  }

  get off(): string | undefined {
    return reportOff({ ...this.fields, unitId: this.unitId })
  }

  /** What keeps it from being sent, besides a photo, which says so itself. */
  get problem(): string | undefined {
    return this.send.text ?? this.dictationProblem
  }

  get busyText(): string | undefined {
    if (!this.sending) return undefined
    const { photos } = this.photos
    return this.photos.isSending ? reportText.uploading(this.photos.sent, photos.length) : undefined
  }

  get today(): Day {
    return dayOf(this.ticks.now)
  }

  private get isCommittee(): boolean {
    return this.roles.includes('committeeMember') || this.roles.includes('partySecretary')
  }

  private get roles() {
    return this.session.membership?.roles ?? []
  }

  private stopListening(problem: string | undefined): void {
    this.listening = false
    this.dictationProblem = problem
  }

  private markSending(sending: boolean): void {
    this.sending = sending
  }
}
