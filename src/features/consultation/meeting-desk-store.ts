import type { FlowPorts, PageStore } from '@/flow/ports'
import { GroupPeople } from '@/flow/group-people'
import type { Scanner } from '@/infra/scanner'
import { MeetingStore } from './meeting-store'

/** One meeting as the committee keeps its record: the meeting, and the people to find for the list. */
export class MeetingDeskStore implements PageStore {
  readonly store: MeetingStore
  readonly people: GroupPeople

  constructor(ports: FlowPorts & { readonly scanner: Scanner; readonly meetingId: string }) {
    this.store = new MeetingStore(ports)
    this.people = new GroupPeople(ports.calls)
  }

  start(): void {
    this.store.start()
  }
}
