import { makeAutoObservable, runInAction } from 'mobx'
import type { OrganisationView } from '@/contract/volunteers-views'
import { dayOf } from '@/domain/shared/instant'
import type { OrganisationKind } from '@/domain/volunteers/organisation'
import type { Calls } from '@/flow/calls'
import { CommandFlow } from '@/flow/command-flow'
import { GroupPeople } from '@/flow/group-people'
import type { Phase } from '@/flow/phase'
import type { FlowPorts, PageStore } from '@/flow/ports'
import { QueryFlow } from '@/flow/query-flow'
import type { Documents } from '@/infra/documents'
import { refusalText } from '@/text/error-text'
import { organisationDeskText as text } from '@/text/volunteers-desk'

interface Leader {
  readonly householdId: string
  readonly personId: string
  readonly name: string
}

/** What is being written: a new one, or an organisation that stands. */
export interface OrganisationForm {
  readonly editing?: { readonly organisationId: string; readonly seenNo: number }
  readonly kind?: OrganisationKind
  readonly name: string
  readonly offers: string
  readonly contact: string
  readonly leader?: Leader | undefined
  readonly ended: boolean
}

const EMPTY: OrganisationForm = { name: '', offers: '', contact: '', ended: false }

/** 登记组织, and the file of a year's service. */
export class OrganisationDeskStore implements PageStore {
  form: OrganisationForm | undefined = undefined
  exported: string | undefined = undefined
  exportProblem: string | undefined = undefined
  exporting = false
  readonly people: GroupPeople
  readonly adding: CommandFlow<'volunteers/addOrganisation'>
  readonly editing: CommandFlow<'volunteers/editOrganisation'>
  private flow: QueryFlow<'volunteers/organisations'>
  private calls: Calls
  private documents: Documents

  constructor({ calls, documents }: Pick<FlowPorts, 'calls'> & { readonly documents: Documents }) {
    this.calls = calls
    this.documents = documents
    this.people = new GroupPeople(calls)
    this.flow = new QueryFlow(calls, 'volunteers/organisations', () => ({}))
    this.adding = new CommandFlow(calls, 'volunteers/addOrganisation', 'organisation')
    this.editing = new CommandFlow(calls, 'volunteers/editOrganisation', ({ organisationId }) => organisationId)
    makeAutoObservable<this, 'flow' | 'calls' | 'documents'>(this, { flow: false, calls: false, documents: false, people: false, adding: false, editing: false }, { autoBind: true, deep: false })
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

  get items(): readonly OrganisationView[] {
    return this.flow.value?.items ?? []
  }

  open(organisation?: OrganisationView): void {
    this.form = organisation === undefined ? EMPTY : formOf(organisation)
    this.adding.reset()
    this.editing.reset()
    void this.people.open()
  }

  close(): void {
    this.form = undefined
  }

  put(change: Partial<OrganisationForm>): void {
    if (this.form !== undefined) this.form = { ...this.form, ...change }
  }

  chooseLeader(personId: string): void {
    const person = this.people.find(personId)
    if (person !== undefined) this.put({ leader: this.form?.leader?.personId === personId ? undefined : { householdId: person.householdId, personId, name: person.name } })
  }

  get off(): string | undefined {
    const { kind, name, offers, contact } = this.form ?? EMPTY
    if (kind === undefined) return text.off.kind
    if (name.trim() === '') return text.off.name
    return offers.trim() === '' ? text.off.offers : contact.trim() === '' ? text.off.contact : undefined
  }

  get problem(): string | undefined {
    return this.adding.text ?? this.editing.text
  }

  get busy(): boolean {
    return this.adding.isBusy || this.editing.isBusy
  }

  async save(): Promise<void> {
    const { form } = this
    if (form?.kind === undefined || this.off !== undefined) return
    const { editing, kind, leader, ended } = form
    const words = {
      kind, name: form.name.trim(), offers: form.offers.trim(), contact: form.contact.trim(),
      ...(leader === undefined ? {} : { leader: { householdId: leader.householdId, personId: leader.personId } })
    }
    const saved = editing === undefined ? await this.adding.send(words) : await this.editing.send({ ...editing, ended, ...words })
    if (saved === undefined) return
    this.close()
    await this.load()
  }

  /** This year's. */
  async exportYear(): Promise<void> {
    if (this.exporting) return
    this.exporting = true
    const answer = await this.calls.query('volunteers/exportHours', { year: Number(dayOf(this.calls.now()).slice(0, 4)) })
    const opened = answer.ok ? await this.documents.open(answer.value) : answer
    runInAction(() => {
      this.exporting = false
      this.exported = answer.ok && opened.ok ? text.exported(answer.value.rows) : undefined
      this.exportProblem = opened.ok ? undefined : refusalText(opened.error)
    })
  }
}

function formOf({ organisationId, seenNo, kind, name, offers, contact, ended, leader, leaderName }: OrganisationView): OrganisationForm {
  return { editing: { organisationId, seenNo }, kind, name, offers, contact, ended, ...(leader === undefined ? {} : { leader: { ...leader, name: leaderName ?? '' } }) }
}
