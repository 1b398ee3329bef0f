import { makeAutoObservable } from 'mobx'
import type { CaseDetail, WaitingCase } from '@/contract/mediation-views'
import { CommandFlow } from '@/flow/command-flow'
import type { Phase } from '@/flow/phase'
import type { FlowPorts, PageStore } from '@/flow/ports'
import { QueryFlow } from '@/flow/query-flow'
import type { Photos } from '@/infra/photos'
import { caseAloud } from '@/text/mediation'
import { firstMove } from './mediator-moves'
import { CaseForms } from './case-forms'

/** What a side is asked to confirm before it is done. */
export type SideSheet = 'agree' | 'refuse' | 'another'

export interface CaseStorePorts extends Pick<FlowPorts, 'calls'> {
  readonly photos: Photos
  readonly mediationId: string
}

/** One case, for a side or for its mediator. Nothing of it is kept on the phone. */
export class CaseStore implements PageStore {
  sheet: SideSheet | undefined = undefined
  wantsOpen = false
  readonly consent: CommandFlow<'mediation/consent'>
  readonly refuse: CommandFlow<'mediation/refuse'>
  readonly askAnother: CommandFlow<'mediation/askAnother'>
  readonly chooseSession: CommandFlow<'mediation/chooseSession'>
  readonly forms: CaseForms
  private reading: QueryFlow<'mediation/read'>
  private mediationId: string

  constructor({ calls, photos, mediationId }: CaseStorePorts) {
    this.mediationId = mediationId
    this.reading = new QueryFlow(calls, 'mediation/read', () => ({ mediationId }))
    this.consent = new CommandFlow(calls, 'mediation/consent', mediationId)
    this.refuse = new CommandFlow(calls, 'mediation/refuse', mediationId)
    this.askAnother = new CommandFlow(calls, 'mediation/askAnother', mediationId)
    this.chooseSession = new CommandFlow(calls, 'mediation/chooseSession', mediationId)
    this.forms = new CaseForms({ calls, photos, mediationId, detail: () => this.detail, changed: () => this.load() })
    makeAutoObservable<this, 'reading' | 'mediationId'>(
      this,
      { consent: false, refuse: false, askAnother: false, chooseSession: false, forms: false, reading: false, mediationId: false },
      { autoBind: true, deep: false }
    )
  }

  start(): void {
    void this.load()
  }

  load(): Promise<void> {
    return this.reading.load()
  }

  get phase(): Phase {
    return this.reading.phase
  }

  get detail(): CaseDetail | undefined {
    const { value } = this.reading
    return value === undefined || value.standing === 'waiting' ? undefined : value
  }

  /** A case that nobody has, for a mediator. */
  get waiting(): WaitingCase | undefined {
    const { value } = this.reading
    return value?.standing === 'waiting' ? value : undefined
  }

  ask(sheet: SideSheet): void {
    this.sheet = sheet
    this.flowOf(sheet).reset()
  }

  close(): void {
    this.sheet = undefined
  }

  setWantsOpen(open: boolean): void {
    this.wantsOpen = open
  }

  /** Does what the open sheet asks about; the sheet goes when it is done. */
  async confirm(): Promise<void> {
    const { sheet, mediationId } = this
    if (sheet === undefined) return
    const done = sheet === 'agree' ? await this.consent.send({ mediationId, wantsOpen: this.wantsOpen }) : await this.flowOf(sheet).send({ mediationId } as never)
    if (done === undefined) return
    this.close()
    await this.load()
  }

  async setSession(open: boolean): Promise<void> {
    if (await this.chooseSession.send({ mediationId: this.mediationId, open })) await this.load()
  }

  get sheetBusy(): boolean {
    return this.sheet !== undefined && this.flowOf(this.sheet).isBusy
  }

  get sheetError(): string | undefined {
    return this.sheet && this.flowOf(this.sheet).text
  }

  /** Something waits for the reader, whose answer stands at the foot of the page. */
  get hasBar(): boolean {
    const { detail } = this
    if (detail === undefined) return this.waiting !== undefined
    return detail.may.consent || firstMove(detail) !== undefined
  }

  /** For reading aloud. */
  get spokenText(): string {
    return this.detail === undefined ? '' : caseAloud(this.detail)
  }

  private flowOf(sheet: SideSheet): CaseStore['consent'] | CaseStore['refuse'] | CaseStore['askAnother'] {
    return { agree: this.consent, refuse: this.refuse, another: this.askAnother }[sheet]
  }
}
