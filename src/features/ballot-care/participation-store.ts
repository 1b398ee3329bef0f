import { makeAutoObservable, runInAction } from 'mobx'
import type { ParticipationView } from '@/contract/ballot-care'
import type { Phase } from '@/flow/phase'
import type { FlowPorts } from '@/flow/ports'
import { QueryFlow } from '@/flow/query-flow'
import { unitWord } from '@/text/numbers'
import { participationText } from '@/text/ballot-care'

/** Doors shown at first; a group of hundreds does not fill the page at once. */
const DOORS_SHOWN = 30

/** 领票名单, a group at a time; asked for when somebody wants to see it. */
export class ParticipationStore {
  asked = false
  groupId: string | undefined = undefined
  private shown = DOORS_SHOWN
  private list: QueryFlow<'ballot/participation'>

  constructor({ calls, pollId }: Pick<FlowPorts, 'calls'> & { readonly pollId: string }) {
    this.list = new QueryFlow(calls, 'ballot/participation', () => ({ pollId, ...(this.groupId === undefined ? {} : { groupId: this.groupId }) }))
    makeAutoObservable<this, 'list'>(this, { list: false }, { autoBind: true, deep: false })
  }

  async open(): Promise<void> {
    this.asked = true
    await this.list.load()
  }

  async choose(groupId: string): Promise<void> {
    this.groupId = groupId
    this.shown = DOORS_SHOWN
    await this.list.load()
  }

  showMore(): void {
    runInAction(() => (this.shown += DOORS_SHOWN))
  }

  get phase(): Phase {
    return this.list.phase
  }

  get groups(): ParticipationView['groups'] {
    return this.list.value?.groups ?? []
  }

  get shownGroupId(): string | undefined {
    return this.list.value?.groupId
  }

  /** How many of each group, in words. */
  get lines(): readonly string[] {
    const word = this.list.value === undefined ? '' : unitWord(this.list.value.unit)
    return this.groups.map(({ name, taken, eligible }) => participationText.group(name, taken, eligible, word))
  }

  get doors(): readonly string[] {
    return this.all.slice(0, this.shown)
  }

  get hasMore(): boolean {
    return this.all.length > this.shown
  }

  private get all(): readonly string[] {
    return this.list.value?.doors.map(({ householdNo, units }) => participationText.door(householdNo, units)) ?? []
  }
}
