import { makeAutoObservable, runInAction } from 'mobx'
import type { OrganisationView } from '@/contract/volunteers-views'
import type { Instant } from '@/domain/shared/instant'
import { HOURS_ITEM, PLACES_MAX } from '@/domain/volunteers/activity'
import { CommandFlow } from '@/flow/command-flow'
import type { Phase } from '@/flow/phase'
import type { FlowPorts, PageStore } from '@/flow/ports'
import { QueryFlow } from '@/flow/query-flow'
import { activityEditText as text } from '@/text/volunteers-desk'

export interface ActivityForm {
  readonly organisationId?: string
  readonly title: string
  readonly what: string
  readonly place: string
  readonly startsAt?: Instant
  readonly endsAt?: Instant
  readonly places: string
  readonly safety: string
  readonly risky: boolean
  readonly insurance: string
  readonly item: string
}

const EMPTY: ActivityForm = { title: '', what: '', place: '', places: '20', safety: '', risky: false, insurance: '', item: HOURS_ITEM }

/** Plans an activity, or changes one that is not yet published. */
export class ActivityEditStore implements PageStore {
  form: ActivityForm = EMPTY
  readonly plan: CommandFlow<'volunteers/planActivity'>
  readonly edit: CommandFlow<'volunteers/editActivity'>
  readonly activityId: string | undefined
  private seenNo = 0
  private organisationsFlow: QueryFlow<'volunteers/organisations'>
  private activityFlow: QueryFlow<'volunteers/activity'>
  readonly now: () => Instant

  constructor({ calls }: Pick<FlowPorts, 'calls'>, activityId: string | undefined) {
    this.activityId = activityId
    this.now = () => calls.now()
    this.plan = new CommandFlow(calls, 'volunteers/planActivity', 'plan')
    this.edit = new CommandFlow(calls, 'volunteers/editActivity', activityId ?? '')
    this.organisationsFlow = new QueryFlow(calls, 'volunteers/organisations', () => ({}))
    this.activityFlow = new QueryFlow(calls, 'volunteers/activity', () => ({ activityId: activityId ?? '' }))
    makeAutoObservable<this, 'organisationsFlow' | 'activityFlow' | 'seenNo'>(
      this, { organisationsFlow: false, activityFlow: false, seenNo: false, plan: false, edit: false, activityId: false, now: false }, { autoBind: true, deep: false }
    )
  }

  start(): void {
    void this.load()
  }

  async load(): Promise<void> {
    await this.flow.load()
    const { value } = this.activityFlow
    const [only, ...others] = this.organisations
    runInAction(() => {
      if (value !== undefined) {
        const { organisationId, title, what, place, startsAt, endsAt, places, safety, risky, insurance = '', item, seenNo } = value
        this.form = { organisationId, title, what, place, startsAt, endsAt, places: String(places), safety, risky, insurance, item }
        this.seenNo = seenNo
      } else if (only !== undefined && others.length === 0) this.form = { ...this.form, organisationId: only.organisationId }
    })
  }

  private get flow() {
    return this.activityId === undefined ? this.organisationsFlow : this.activityFlow
  }

  get phase(): Phase {
    return this.flow.phase
  }

  /** Those for which this person plans. */
  get organisations(): readonly OrganisationView[] {
    return (this.organisationsFlow.value?.items ?? []).filter(({ mayPlan }) => mayPlan)
  }

  put(change: Partial<ActivityForm>): void {
    this.form = { ...this.form, ...change }
    this.plan.reset()
    this.edit.reset()
  }

  get off(): string | undefined {
    const { organisationId, title, what, place, startsAt, endsAt, places, safety, risky, insurance } = this.form
    if (organisationId === undefined) return text.off.organisation
    if (title.trim() === '') return text.off.name
    if (what.trim() === '') return text.off.what
    if (place.trim() === '') return text.off.place
    if (startsAt === undefined || endsAt === undefined) return text.off.times
    if (!/^[0-9]{1,3}$/.test(places) || Number(places) < 1 || Number(places) > PLACES_MAX) return text.off.places
    if (safety.trim() === '') return text.off.safety
    return risky && insurance.trim() === '' ? text.off.insurance : undefined
  }

  get problem(): string | undefined {
    return this.plan.text ?? this.edit.text
  }

  get busy(): boolean {
    return this.plan.isBusy || this.edit.isBusy
  }

  /** The id of what was written; undefined when it was not. */
  async save(): Promise<string | undefined> {
    const { organisationId, startsAt, endsAt, risky, item } = this.form
    if (this.off !== undefined || organisationId === undefined || startsAt === undefined || endsAt === undefined) return undefined
    const { title, what, place, safety, insurance, places } = this.form
    const plan = {
      title: title.trim(), what: what.trim(), place: place.trim(), startsAt, endsAt, places: Number(places), safety: safety.trim(), risky, item,
      ...(risky ? { insurance: insurance.trim() } : {})
    }
    if (this.activityId === undefined) return (await this.plan.send({ organisationId, ...plan }))?.activityId
    return (await this.edit.send({ activityId: this.activityId, seenNo: this.seenNo, ...plan })) === undefined ? undefined : this.activityId
  }
}
