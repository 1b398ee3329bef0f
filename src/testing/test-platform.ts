import { MESSAGE_KINDS, type MessageKind } from '@/domain/messages/message'
import { ok, type Result } from '@/domain/shared/result'
import type { DeviceClock } from '@/infra/clock'
import type { CannotOpenDocument, DocumentKept, MadeFile } from '@/infra/documents'
import type { CannotPickFile, PickedFile } from '@/infra/file-picker'
import { memoryStorage } from '@/infra/memory-storage'
import type { Platform } from '@/infra/platform'
import { memoryShelf } from '@/infra/photo-shelf'
import type { CannotTakePhotos, Photo } from '@/infra/photos'
import { noPageLinks } from '@/infra/page-links'
import { noDialler } from '@/infra/dialler'
import { noPrinter } from '@/infra/printer'
import type { CannotScan } from '@/infra/scanner'
import { noWakefulness } from '@/infra/wakefulness'
import { RootStore } from '@/root/root-store'
import type { Membership, Session } from '@/contract/community'
import { FakeBox } from './fake-box'
import { FakeGateway } from './fake-gateway'

/** 2026-04-16 09:41 in the village, as on the drawings. */
export const NOW_MS = Date.parse('2026-04-16T09:41:00+08:00')

/** A clock that the test moves. */
export class FakeClock implements DeviceClock {
  private time: number
  private timers: { readonly ms: number; readonly work: () => void; next: number }[] = []

  constructor(time = NOW_MS) {
    this.time = time
  }
  now(): number {
    return this.time
  }
  every(ms: number, work: () => void): () => void {
    const timer = { ms, work, next: this.time + ms }
    this.timers.push(timer)
    return () => void (this.timers = this.timers.filter(other => other !== timer))
  }
  get running(): number {
    return this.timers.length
  }
  /** Time passes; timers run at their moments. */
  pass(ms: number): void {
    const end = this.time + ms
    for (;;) {
      const [due] = [...this.timers].sort((a, b) => a.next - b.next)
      if (!due || due.next > end) break
      this.time = due.next
      due.next += due.ms
      due.work()
    }
    this.time = end
  }
}

export interface TestPlatform extends Platform {
  readonly gateway: FakeGateway
  readonly box: FakeBox
  readonly clock: FakeClock
  scanned: Result<string, CannotScan>
  picked: Result<PickedFile, CannotPickFile>
  /** What the camera gives next, and everything that waits on the phone. */
  shot: Result<readonly Photo[], CannotTakePhotos>
  readonly shelved: Map<string, Photo>
  /** Words that the microphone hears when it listens; `undefined`: it is not allowed to. */
  heard: string | undefined
  /** Kinds of messages that the person lets come when asked. */
  lets: readonly MessageKind[]
  readonly spoken: string[]
  /** Files that the phone's reader was given, and what it says to the next one. */
  readonly opened: MadeFile[]
  opens: Result<DocumentKept, CannotOpenDocument>
}

/** A phone in memory. Request ids count upwards. */
export function testPlatform(kept = new Map<string, string>()): TestPlatform {
  let drawn = 0
  const spoken: string[] = []
  const shelved = new Map<string, Photo>()
  const opened: MadeFile[] = []
  const platform: TestPlatform = {
    gateway: new FakeGateway(NOW_MS),
    box: new FakeBox(),
    storage: memoryStorage(kept),
    chance: { bytes: async count => new Uint8Array(count).fill(++drawn) },
    clock: new FakeClock(),
    scanned: { ok: false, error: { code: 'SCAN_CANCELLED' } },
    picked: { ok: false, error: { code: 'PICK_CANCELLED' } },
    shot: { ok: false, error: { code: 'PICK_CANCELLED' } },
    shelved,
    heard: undefined,
    lets: [],
    spoken,
    opened,
    opens: ok({ kept: 'shown' }),
    documents: { open: async file => { opened.push(file); return platform.opens } },
    scanner: { available: true, scan: async () => platform.scanned },
    speech: { available: true, speak: text => void spoken.push(text), stop: () => undefined },
    filePicker: { pick: async () => platform.picked },
    printer: noPrinter,
    dialler: noDialler,
    photos: { take: async ({ most }) => (platform.shot.ok ? ok(platform.shot.value.slice(0, most)) : platform.shot) },
    photoShelf: memoryShelf(shelved),
    dictation: {
      available: true,
      listen: ({ onWords, onEnd }) => {
        if (platform.heard === undefined) return onEnd({ code: 'MICROPHONE_NOT_ALLOWED' })
        onWords(platform.heard)
        onEnd()
      },
      stop: () => undefined
    },
    messages: { kinds: MESSAGE_KINDS, ask: async kinds => kinds.filter(kind => platform.lets.includes(kind)) },
    links: noPageLinks,
    wakefulness: noWakefulness,
    systemInfo: { fontSizeSetting: 16, statusBarHeight: 44, safeAreaBottom: 34 }
  }
  return platform
}

export const sampleMembership = (change: Partial<Membership> = {}): Membership => ({
  communityId: 'c1',
  communityName: '云溪村',
  kind: 'village',
  personId: 'c1:p1',
  personName: '程建国',
  householdId: 'c1:h1',
  householdLabel: '3组12号',
  groupName: '3组',
  isHouseholdRep: true,
  roles: ['resident', 'householdRep'],
  ...change
})

export const sampleSession = (...memberships: readonly Membership[]): Session => ({ memberships })

/** A root over a phone in memory, with somebody bound to 云溪村. */
export function testRoot(platform: TestPlatform = testPlatform(), membership: Membership | undefined = sampleMembership()): RootStore {
  const root = new RootStore(platform)
  if (membership) root.session.adopt(sampleSession(membership))
  return root
}

export const pickedFile = (name: string, base64 = 'AAAA'): Result<PickedFile, CannotPickFile> => ok({ name, base64 })

/** A photo as the camera gives it; `mark` tells them apart. */
export const samplePhoto = (mark = 'AAAA'): Photo => ({ type: 'image/jpeg', base64: `/9j/${mark}`, thumbBase64: `/9j/${mark}` })
