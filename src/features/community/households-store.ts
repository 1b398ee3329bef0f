import { makeAutoObservable, runInAction } from 'mobx'
import type { HouseholdRow, INVITATION_HOUSEHOLDS_MAX, IssuedInvitation, UnitRow } from '@/contract/community'
import { dayOf } from '@/domain/shared/instant'
import type { Calls } from '@/flow/calls'
import { isUnanswered } from '@/flow/calls'
import { PagedFlow } from '@/flow/paged-flow'
import type { Phase } from '@/flow/phase'
import type { FlowPorts, PageStore, SessionPort } from '@/flow/ports'
import { QueryFlow } from '@/flow/query-flow'
import type { PageLinks } from '@/infra/page-links'
import type { Printer } from '@/infra/printer'
import { dayText } from '@/text/dates'
import { refusalText } from '@/text/error-text'
import { slipText } from '@/text/register'
import { OfficesStore } from './offices-store'

const BATCH_MAX = 6 satisfies typeof INVITATION_HOUSEHOLDS_MAX

/** One sheet of paper: for one household, a slip per person. */
export interface InvitationSheet {
  readonly householdId: string
  readonly householdLabel: string
  readonly slips: readonly { readonly personId: string; readonly maskedName: string; /** `K7MD-2XPF` */ readonly code: string }[]
  /** `4月30日` */
  readonly validUntil: string
}

export type Issuing =
  | { readonly kind: 'idle' }
  | { readonly kind: 'issuing'; readonly done: number; readonly total: number }
  /** Sheets made so far are kept; `issue` goes on with the rest. */
  | { readonly kind: 'stopped'; readonly text: string; readonly canRetry: boolean }
  | { readonly kind: 'done' }

/** Where a slip's code is typed; the page of residents that `routes` calls `bind`. */
const BIND_PAGE = '/pages/bind/index'

export interface HouseholdsPorts extends FlowPorts {
  readonly printer: Printer
  readonly links: PageLinks
}

/** 户和邀请: the households of a group, and the paper that brings their people in. */
export class HouseholdsStore implements PageStore {
  groupId: string | undefined = undefined
  selected: readonly string[] = []
  sheets: readonly InvitationSheet[] = []
  issuing: Issuing = { kind: 'idle' }
  /** Rows are chosen for paper instead of opened. */
  choosing = false
  /** Whether the slips went to the clipboard; undefined before. */
  copied: boolean | undefined = undefined
  readonly households: PagedFlow<HouseholdRow>
  readonly offices: OfficesStore
  private units: QueryFlow<'community/listUnits'>
  private calls: Calls
  private printer: Printer
  private links: PageLinks
  private session: SessionPort

  constructor({ calls, session, printer, links }: HouseholdsPorts) {
    this.calls = calls
    this.printer = printer
    this.links = links
    this.session = session
    this.offices = new OfficesStore({
      calls,
      changed: household => this.households.replace(row => row.householdId === household.householdId, household),
      kind: () => session.membership?.kind ?? 'village'
    })
    this.units = new QueryFlow(calls, 'community/listUnits', () => ({}))
    this.households = new PagedFlow({
      fetch: cursor => calls.query('community/listHouseholds', { groupId: this.groupId ?? '', ...(cursor === undefined ? {} : { cursor }) })
    })
    makeAutoObservable<this, 'units' | 'calls' | 'printer' | 'links' | 'session'>(
      this,
      { households: false, offices: false, units: false, calls: false, printer: false, links: false, session: false },
      { autoBind: true, deep: false }
    )
  }

  start(): void {
    void this.load()
  }

  async load(): Promise<void> {
    await this.units.load()
    const [first] = this.groups
    if (first && this.groupId === undefined) await this.chooseGroup(first.unitId)
  }

  async chooseGroup(groupId: string): Promise<void> {
    this.groupId = groupId
    this.selected = []
    this.households.clear()
    await this.households.load()
  }

  /** From looking to choosing households for paper, and back. */
  chooseFor(choosing: boolean): void {
    this.choosing = choosing
    this.selected = []
    this.issuing = { kind: 'idle' }
  }

  toggle(householdId: string): void {
    this.selected = this.selected.includes(householdId) ? this.selected.filter(id => id !== householdId) : [...this.selected, householdId]
  }

  /** Everybody of the group who is shown and has somebody left to invite. */
  selectAll(): void {
    this.selected = this.invitable.map(household => household.householdId)
  }

  /** Makes new codes for the selected households; codes of before stop working. */
  async issue(): Promise<void> {
    if (this.issuing.kind === 'issuing') return
    const total = this.selected.length
    while (this.selected.length > 0) {
      runInAction(() => (this.issuing = { kind: 'issuing', done: total - this.selected.length, total }))
      const stopped = await this.issueBatch(this.selected.slice(0, BATCH_MAX))
      if (stopped) return runInAction(() => void (this.issuing = stopped))
    }
    runInAction(() => (this.issuing = { kind: total > 0 ? 'done' : 'idle' }))
  }

  print(): void {
    this.printer.print()
  }

  /** The slips as lines of text, for a phone that has no printer. */
  async copySheets(): Promise<void> {
    const lines = this.sheets.flatMap(({ householdLabel, validUntil, slips }) =>
      slips.map(({ maskedName, code }) => slipText.asText(householdLabel, maskedName, code, validUntil))
    )
    const copied = await this.links.copy(lines.join('\n'))
    runInAction(() => void (this.copied = copied))
  }

  /** What the code on a slip leads to: the page where it is typed, already filled in. */
  addressOf(code: string): string | undefined {
    return this.links.addressOf(`${BIND_PAGE}?code=${encodeURIComponent(code)}`)
  }

  clearSheets(): void {
    this.sheets = []
    this.copied = undefined
    this.choosing = false
    this.issuing = { kind: 'idle' }
  }

  get phase(): Phase {
    return this.units.phase
  }

  get groups(): readonly UnitRow[] {
    return this.units.value?.units.filter(unit => unit.kind === 'group') ?? []
  }

  get invitable(): readonly HouseholdRow[] {
    return this.households.items.filter(household => household.people.some(person => person.adult && !person.bound))
  }

  get communityName(): string {
    return this.session.membership?.communityName ?? ''
  }

  get slipCount(): number {
    return this.sheets.reduce((sum, sheet) => sum + sheet.slips.length, 0)
  }

  get canPrint(): boolean {
    return this.printer.available && this.sheets.length > 0
  }

  isSelected(householdId: string): boolean {
    return this.selected.includes(householdId)
  }

  /** One call; a batch with too many people is halved. */
  private async issueBatch(batch: readonly string[]): Promise<Extract<Issuing, { kind: 'stopped' }> | undefined> {
    const answer = await this.calls.command('community/issueInvitations', batch.join(' '), { householdIds: [...batch] })
    if (answer.ok) {
      this.keep(batch, answer.value.invitations)
      return undefined
    }
    if (answer.error.code === 'TOO_MANY_PEOPLE' && batch.length > 1) return this.issueBatch(batch.slice(0, Math.ceil(batch.length / 2)))
    return { kind: 'stopped', text: refusalText(answer.error), canRetry: isUnanswered(answer.error) }
  }

  private keep(batch: readonly string[], invitations: readonly IssuedInvitation[]): void {
    this.sheets = [...this.sheets.filter(sheet => !batch.includes(sheet.householdId)), ...sheetsOf(invitations)]
    this.selected = this.selected.filter(id => !batch.includes(id))
  }
}

function sheetsOf(invitations: readonly IssuedInvitation[]): readonly InvitationSheet[] {
  const byHousehold = new Map<string, IssuedInvitation[]>()
  for (const invitation of invitations) byHousehold.set(invitation.householdId, [...(byHousehold.get(invitation.householdId) ?? []), invitation])
  return [...byHousehold.values()].flatMap(([first, ...others]) => {
    if (!first) return []
    const slips = [first, ...others].map(({ personId, maskedName, code }) => ({ personId, maskedName, code }))
    return [{ householdId: first.householdId, householdLabel: first.householdLabel, slips, validUntil: dayText(dayOf(first.expiresAt)) }]
  })
}
