import { makeAutoObservable } from 'mobx'
import type { ClaimDetail, ClaimItem, FoundHousehold } from '@/contract/claims-views'
import { DIMENSIONS, type Dimension } from '@/domain/ledger/point-item'
import { dayOf, type Day, type Instant } from '@/domain/shared/instant'
import { CommandFlow } from '@/flow/command-flow'
import { DoorFinder } from '@/flow/door-finder'
import type { Phase } from '@/flow/phase'
import type { FlowPorts, Keeper, PageStore, SessionPort, Ticks } from '@/flow/ports'
import { QueryFlow } from '@/flow/query-flow'
import type { UploadQueue } from '@/flow/upload-queue'
import { claimText } from '@/text/claims'
import { claimInput, claimOff, EMPTY_CLAIM, quantityOf, type AskedWitness, type ClaimFields, type KeptClaim } from './claim-draft'
import { ClaimPhotos } from './claim-photos'

export interface ClaimParts extends FlowPorts {
  readonly ticks: Ticks
  readonly keeper: Keeper<KeptClaim>
  readonly photos: UploadQueue
  /** A claim that was returned and is being mended. */
  readonly claimId?: string | undefined
}

/** 申报善行: which item, what was done, who saw it. Everything stays on the phone until it has arrived. */
export class ClaimStore implements PageStore {
  fields: ClaimFields = EMPTY_CLAIM
  /** When what stands here was written, if it was before this visit. */
  restoredAt: Instant | undefined = undefined
  search = ''
  sending = false
  readonly photos: ClaimPhotos
  readonly finder: DoorFinder<FoundHousehold>
  readonly claimId: string | undefined
  private sent: CommandFlow<'claims/submit'>
  private mended: CommandFlow<'claims/edit'>
  private items: QueryFlow<'claims/items'>
  private before: QueryFlow<'claims/read'>
  private session: SessionPort
  private ticks: Ticks
  private keeper: Keeper<KeptClaim>

  constructor({ calls, session, ticks, keeper, photos, claimId }: ClaimParts) {
    this.session = session
    this.ticks = ticks
    this.keeper = keeper
    this.photos = new ClaimPhotos(photos)
    this.claimId = claimId
    this.finder = new DoorFinder(householdNo => calls.query('claims/findHousehold', { householdNo }))
    this.items = new QueryFlow(calls, 'claims/items', () => ({}), { keepCopy: true })
    this.before = new QueryFlow(calls, 'claims/read', () => ({ claimId: claimId ?? '' }))
    this.sent = new CommandFlow(calls, 'claims/submit', 'claim')
    this.mended = new CommandFlow(calls, 'claims/edit', claimId ?? '')
    const kept = keeper.read()
    if (kept !== undefined) {
      const { at, ...fields } = kept
      this.fields = fields
      this.restoredAt = at
    }
    makeAutoObservable<this, 'sent' | 'mended' | 'items' | 'before' | 'session' | 'ticks' | 'keeper'>(
      this,
      { photos: false, finder: false, claimId: false, sent: false, mended: false, items: false, before: false, session: false, ticks: false, keeper: false },
      { autoBind: true, deep: false }
    )
  }

  start(): void {
    void this.photos.queue.start()
    void this.load()
  }

  async load(): Promise<void> {
    await Promise.all([this.items.load(), ...(this.claimId === undefined ? [] : [this.before.load()])])
    const { value } = this.before
    if (value !== undefined) this.bringBack(value, this.restoredAt !== undefined)
  }

  put(change: Partial<ClaimFields>): void {
    this.fields = { ...this.fields, ...change }
    this.sent.reset()
    this.mended.reset()
    this.keeper.write({ ...this.fields, at: this.ticks.now })
  }

  choose({ code, dimension }: ClaimItem): void {
    this.put({ item: code, dimension, ...(this.item?.unit === 'time' ? {} : { quantity: '' }) })
  }

  look(search: string): void {
    this.search = search
  }

  askWitness(witness: AskedWitness | undefined): void {
    this.put({ witness })
  }

  /** What was written before is not wanted any more. */
  startOver(): void {
    this.fields = EMPTY_CLAIM
    this.restoredAt = undefined
    this.keeper.clear()
    this.photos.queue.clear()
    if (this.before.value !== undefined) this.bringBack(this.before.value, false)
  }

  /** A second deed after the first was sent. */
  another(): void {
    this.sent.reset()
    this.fields = EMPTY_CLAIM
    this.restoredAt = undefined
    void this.items.load()
  }

  /** Photographs first, then the words; nothing is forgotten before both have arrived. */
  async submit(): Promise<void> {
    if (this.off !== undefined || this.sending || this.item === undefined) return
    this.mark(true)
    const arrived = await this.photos.queue.ready()
    const input = arrived && claimInput(this.fields, this.item, this.photos.cited)
    if (input !== undefined) await this.send(input)
    this.mark(false)
  }

  get phase(): Phase {
    return this.claimId !== undefined && this.before.phase.kind !== 'ready' ? this.before.phase : this.items.phase
  }

  /** No scheme stands yet: there is nothing to claim by. */
  get isOpen(): boolean {
    return this.items.value?.scheme !== undefined
  }

  get noticeDays(): number {
    return this.items.value?.scheme?.noticeDays ?? 0
  }

  /** What the household may still be credited this month; absent where the village set no such limit. */
  get monthLeft(): number | undefined {
    return this.items.value?.scheme?.monthLeft
  }

  /** Fields of life that have items, in their fixed order. */
  get dimensions(): readonly Dimension[] {
    return DIMENSIONS.filter(each => this.all.some(({ dimension }) => dimension === each))
  }

  get dimension(): Dimension | undefined {
    return this.fields.dimension ?? this.dimensions[0]
  }

  /** Of the chosen field; with a search, of all of them. What can be claimed stands first. */
  get rows(): readonly ClaimItem[] {
    const words = this.search.trim()
    const found = this.all.filter(({ name, dimension }) => (words === '' ? dimension === this.dimension : name.includes(words)))
    return [...found.filter(({ notHere }) => notHere === undefined), ...found.filter(({ notHere }) => notHere !== undefined)]
  }

  get item(): ClaimItem | undefined {
    return this.all.find(({ code }) => code === this.fields.item)
  }

  /** What it will bring; undefined until it is clear. */
  get coins(): number | undefined {
    const quantity = this.item && quantityOf(this.fields, this.item)
    return quantity === undefined || this.item === undefined ? undefined : quantity * this.item.points
  }

  get off(): string | undefined {
    return claimOff(this.fields, this.item, this.photos.previews.length)
  }

  get problem(): string | undefined {
    return this.flow.text
  }

  get canRetry(): boolean {
    return this.flow.canRetry
  }

  get doneId(): string | undefined {
    return this.flow.deed.kind === 'done' ? this.flow.deed.value.claimId : undefined
  }

  get busyText(): string | undefined {
    const { isSending, sent, photos } = this.photos.queue
    return isSending ? claimText.uploading(sent, photos.length) : undefined
  }

  /** Why it came back, in the words of who returned it. */
  get returnedWords(): string | undefined {
    return this.before.value?.log.filter(({ step }) => step === 'returned').at(-1)?.words
  }

  get ownHouseholdId(): string | undefined {
    return this.session.membership?.householdId
  }

  get today(): Day {
    return dayOf(this.ticks.now)
  }

  private get all(): readonly ClaimItem[] {
    return this.items.value?.items ?? []
  }

  private get flow(): CommandFlow<'claims/submit'> | CommandFlow<'claims/edit'> {
    return this.claimId === undefined ? this.sent : this.mended
  }

  private async send(input: NonNullable<ReturnType<typeof claimInput>>): Promise<void> {
    const { claimId } = this
    const done = claimId === undefined ? await this.sent.send(input) : await this.mended.send({ claimId, ...input })
    const { deed } = this.flow
    if (done !== undefined) {
      this.keeper.clear()
      this.photos.queue.clear()
    } else if (deed.kind === 'refused' && deed.code === 'FILE_NOT_FOUND') await this.photos.queue.sendAgain()
  }

  /** A returned claim as it was, to be mended; what somebody wrote since stays. */
  private bringBack({ item, on, quantity, words = '', witness, photos, dimension }: ClaimDetail, onlyPhotos: boolean): void {
    this.photos.bringBack(photos)
    if (onlyPhotos) return
    const asked = witness?.householdId !== undefined && witness.personId !== undefined ? { householdId: witness.householdId, personId: witness.personId, name: witness.name, householdNo: '' } : undefined
    this.fields = { dimension, item, on, quantity: String(quantity), words, witness: asked }
  }

  private mark(sending: boolean): void {
    this.sending = sending
  }
}
