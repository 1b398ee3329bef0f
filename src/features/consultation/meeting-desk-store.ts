import { GroupPeople } from '@/flow/group-people'
import type { FlowPorts, PageStore, Ticks } from '@/flow/ports'
import type { Scanner } from '@/infra/scanner'
import { MeetingDeeds } from './meeting/desk-deeds'
import { MeetingStore } from './meeting-store'

/** One meeting as the committee keeps its record: the meeting, and the people to find for the list. */
export class MeetingDeskStore implements PageStore {
  readonly store: MeetingStore
  readonly people: GroupPeople
  readonly deeds: MeetingDeeds

  constructor(ports: FlowPorts & { readonly scanner: Scanner; readonly ticks: Ticks; readonly meetingId: string }) {
    this.store = new MeetingStore(ports)
    this.people = new GroupPeople(ports.calls)
    this.deeds = new MeetingDeeds({ ...ports, reload: () => this.store.load() })
  }

  start(): void {
    this.store.start()
  }
}
