import { makeAutoObservable } from 'mobx'
import type { SlipBatchView } from '@/contract/ballot-paper'
import type { SlipEntry } from '@/domain/ballot/paper/slip-reading'
import { CommandFlow } from '@/flow/command-flow'
import type { Phase } from '@/flow/phase'
import type { FlowPorts, Keeper, PageStore } from '@/flow/ports'
import { QueryFlow } from '@/flow/query-flow'
import type { UploadQueue } from '@/flow/upload-queue'
import type { Scanner } from '@/infra/scanner'
import { CloseForm } from './close-form'
import { SlipPen } from './slip-pen'

/** What a teller has read, kept on the phone until it is handed in. `used`: slips counted in the box, as typed. */
export interface KeptReading {
  readonly used: string
  readonly entries: readonly SlipEntry[]
}

export interface SlipEntryParts extends FlowPorts {
  readonly pollId: string
  readonly batch: string
  readonly keeper: Keeper<KeptReading>
  readonly photos: UploadQueue
  readonly scanner: Scanner
}

/** Photos of one batch at most, over both tellers. */
const PHOTOS_MAX = 9

/** 录票: one teller's reading of one batch, from the pile on the table to the closed batch. */
export class SlipEntryStore implements PageStore {
  used = ''
  /** The pile is counted and the reading goes on slip by slip. */
  counted = false
  /** Handed in, and taken up again. */
  editing = false
  entries: readonly SlipEntry[] = []
  readonly pen: SlipPen
  readonly photos: UploadQueue
  readonly send: CommandFlow<'ballot/enterSlips'>
  readonly closing: CloseForm
  private detail: QueryFlow<'ballot/readSlipBatch'>
  private keeper: Keeper<KeptReading>
  private subject: { readonly pollId: string; readonly batch: string }

  constructor({ calls, pollId, batch, keeper, photos, scanner }: SlipEntryParts) {
    this.subject = { pollId, batch }
    this.keeper = keeper
    this.photos = photos
    this.detail = new QueryFlow(calls, 'ballot/readSlipBatch', () => ({ pollId, batch }))
    this.send = new CommandFlow(calls, 'ballot/enterSlips', `${pollId} ${batch}`)
    this.closing = new CloseForm(calls, this.subject, () => this.slips)
    this.pen = new SlipPen(scanner, () => this.slips)
    makeAutoObservable<this, 'detail' | 'keeper' | 'subject'>(
      this,
      { pen: false, photos: false, send: false, closing: false, detail: false, keeper: false, subject: false },
      { autoBind: true, deep: false }
    )
  }

  start(): void {
    void this.load()
    void this.photos.start()
  }

  async load(): Promise<void> {
    await this.detail.load()
    this.takeUp()
  }

  typeUsed(used: string): void {
    this.used = used.replace(/\D/g, '')
    this.keep()
  }
  begin(): void {
    if (this.expected !== undefined) this.counted = true
  }
  recount(): void {
    this.counted = false
    this.editing = true
  }

  /** Writes the slip under the pen down, or anew; the pen is then free for the next. */
  note(mark: SlipEntry['mark']): void {
    const { serial } = this.pen
    if (serial === undefined) return
    this.entries = [...this.entries.filter(entry => entry.serial !== serial), { serial, mark }]
    this.pen.lift()
    this.keep()
  }
  /** Takes the last slip back. */
  undo(): void {
    this.entries = this.entries.slice(0, -1)
    this.keep()
  }
  /** Takes one slip out: it is not in the box. */
  remove(serial: string): void {
    this.entries = this.entries.filter(entry => entry.serial !== serial)
    this.pen.lift()
    this.keep()
  }

  async handIn(): Promise<void> {
    if (!this.canHandIn) return
    const photoIds = await this.photos.ready()
    if (photoIds === undefined) return
    if ((await this.send.send({ ...this.subject, entries: this.entries.map(({ serial, mark }) => ({ serial, mark: sendable(mark) })), photoIds: [...photoIds] })) === undefined) return
    this.photos.clear()
    this.keeper.clear()
    this.putDown()
    await this.load()
  }

  async close(): Promise<void> {
    if (await this.closing.send(this.entries.length)) await this.load()
  }

  get phase(): Phase {
    return this.detail.phase
  }
  get slips(): SlipBatchView | undefined {
    return this.detail.value
  }

  /** Slips that were counted in the box; undefined while nothing fits. */
  get expected(): number | undefined {
    const most = this.slips === undefined ? 0 : this.slips.printed - this.slips.spoiled
    return this.used !== '' && Number(this.used) <= most ? Number(this.used) : undefined
  }
  get left(): number {
    return (this.expected ?? 0) - this.entries.length
  }
  get isComplete(): boolean {
    return this.counted && this.left === 0
  }
  /** Somebody must have photographed what lies on the table. */
  get photoMissing(): boolean {
    return this.entries.length > 0 && this.slips?.photos.length === 0 && this.photos.photos.length === 0
  }
  get canHandIn(): boolean {
    return (this.part === 'differing' ? this.isChanged : this.isComplete) && !this.photoMissing
  }
  get photosMost(): number {
    return PHOTOS_MAX - (this.slips?.photos.length ?? 0)
  }
  get last(): SlipEntry | undefined {
    return this.entries[this.entries.length - 1]
  }
  markOf(serial: string): SlipEntry['mark'] | undefined {
    return this.entries.find(entry => entry.serial === serial)?.mark
  }

  /** What was handed in is what is shown, and it was changed on this phone since. */
  get isChanged(): boolean {
    const { mine = [] } = this.slips ?? {}
    return JSON.stringify(sorted(mine)) !== JSON.stringify(sorted(this.entries))
  }

  get part(): 'notTeller' | 'notNow' | 'tooLate' | 'closed' | 'counting' | 'reading' | 'waiting' | 'differing' | 'closing' {
    const { slips } = this
    if (slips?.poll.iAmTeller !== true) return 'notTeller'
    if (slips.balance !== undefined) return 'closed'
    if (slips.poll.phase !== 'settling' && slips.poll.phase !== 'closed') return slips.poll.phase === 'voting' ? 'notNow' : 'tooLate'
    if (slips.readByMe && slips.differing !== undefined) return slips.differing > 0 ? 'differing' : 'closing'
    if (slips.readByMe && !this.isChanged && !this.editing) return 'waiting'
    return this.counted ? 'reading' : 'counting'
  }

  /** What an earlier visit left on the phone, or else what was handed in. */
  private takeUp(): void {
    if (this.entries.length > 0 && this.isChanged) return
    const kept = this.keeper.read()
    const { mine } = this.slips ?? {}
    if (kept !== undefined) this.adopt(kept)
    else if (mine !== undefined) this.adopt({ used: String(mine.length), entries: mine })
  }
  private putDown(): void {
    this.editing = false
  }
  private adopt({ used, entries }: KeptReading): void {
    this.used = used
    this.entries = entries
    this.counted = entries.length > 0
  }
  private keep(): void {
    this.keeper.write({ used: this.used, entries: this.entries })
  }
}

/** The contract's list may be changed by who sends it; ours is not. */
const sendable = (mark: SlipEntry['mark']) => (typeof mark === 'string' ? mark : [...mark])
const sorted = (entries: readonly SlipEntry[]): readonly SlipEntry[] => [...entries].map(({ serial, mark }) => ({ serial, mark })).sort((left, right) => (left.serial < right.serial ? -1 : 1))
