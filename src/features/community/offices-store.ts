import { makeAutoObservable } from 'mobx'
import type { HouseholdRow } from '@/contract/community'
import type { CommunityKind } from '@/domain/community/community'
import { OFFICE_ROLES, reasonCannotAssignRole, type OfficeRole } from '@/domain/community/roles'
import type { Calls } from '@/flow/calls'
import { CommandFlow } from '@/flow/command-flow'
import { refusalText } from '@/text/error-text'

export type RegisterPerson = HouseholdRow['people'][number]

/** What is being done to one person's offices. */
export type OfficeAct =
  | { readonly kind: 'none' }
  | { readonly kind: 'giving'; readonly person: RegisterPerson; readonly office?: OfficeRole; readonly nearKin: boolean }
  | { readonly kind: 'taking'; readonly person: RegisterPerson; readonly office: OfficeRole }

export interface OfficeChoice {
  readonly office: OfficeRole
  readonly off: string | undefined
}

export interface OfficesPorts {
  readonly calls: Calls
  /** Told of the household as it stands after a change. */
  readonly changed: (household: HouseholdRow) => void
  readonly kind: () => CommunityKind
}

/** 职务: offices of the people of one household, given and taken with a second look. */
export class OfficesStore {
  household: HouseholdRow | undefined = undefined
  act: OfficeAct = { kind: 'none' }
  readonly give: CommandFlow<'community/giveOffice'>
  readonly take: CommandFlow<'community/takeOffice'>
  readonly changed: (household: HouseholdRow) => void
  private kind: () => CommunityKind

  constructor({ calls, changed, kind }: OfficesPorts) {
    const subject = ({ personId, office }: { personId: string; office: string }): string => `${personId} ${office}`
    this.give = new CommandFlow(calls, 'community/giveOffice', subject)
    this.take = new CommandFlow(calls, 'community/takeOffice', subject)
    this.changed = changed
    this.kind = kind
    makeAutoObservable<this, 'kind'>(this, { give: false, take: false, changed: false, kind: false }, { autoBind: true, deep: false })
  }

  open(household: HouseholdRow): void {
    this.household = household
    this.stop()
  }

  close(): void {
    this.household = undefined
    this.stop()
  }

  startGiving(person: RegisterPerson): void {
    this.stop()
    this.act = { kind: 'giving', person, nearKin: false }
  }

  startTaking(person: RegisterPerson, office: OfficeRole): void {
    this.stop()
    this.act = { kind: 'taking', person, office }
  }

  chooseOffice(office: OfficeRole): void {
    if (this.act.kind === 'giving') this.act = { ...this.act, office }
    this.give.reset()
  }

  /** Kinship is declared for this decision and not stored. */
  setNearKin(nearKin: boolean): void {
    if (this.act.kind === 'giving') this.act = { ...this.act, nearKin }
  }

  stop(): void {
    this.act = { kind: 'none' }
    this.give.reset()
    this.take.reset()
  }

  async confirm(): Promise<void> {
    const { act, household } = this
    if (!household || act.kind === 'none') return
    const { householdId } = household
    const { personId } = act.person
    if (act.kind === 'taking') return this.settle(personId, await this.take.send({ householdId, personId, office: act.office }))
    if (act.office === undefined) return
    this.settle(personId, await this.give.send({ householdId, personId, office: act.office, nearKinOfCommittee: act.nearKin }))
  }

  /** Every office of this kind of community, and why one cannot be given to this person. */
  get choices(): readonly OfficeChoice[] {
    const { act } = this
    if (act.kind !== 'giving') return []
    const { offices, adult } = act.person
    return OFFICE_ROLES.flatMap(office => {
      const reason = reasonCannotAssignRole({ offices, adult, nearKinOfCommittee: act.nearKin }, office, this.kind())
      if (reason?.code === 'ROLE_NOT_IN_COMMUNITY_KIND') return []
      // Kinship is asked after the office is chosen; until then it does not close the row.
      return [{ office, off: reason === undefined || reason.code === 'KIN_OF_COMMITTEE' ? undefined : refusalText(reason) }]
    })
  }

  get isBusy(): boolean {
    return this.give.isBusy || this.take.isBusy
  }

  get errorText(): string | undefined {
    return this.act.kind === 'taking' ? this.take.text : this.give.text
  }

  private settle(personId: string, answer: { readonly offices: readonly OfficeRole[] } | undefined): void {
    if (!answer || !this.household) return
    const people = this.household.people.map(person => (person.personId === personId ? { ...person, offices: answer.offices } : person))
    this.household = { ...this.household, people }
    this.changed(this.household)
    this.stop()
  }
}
