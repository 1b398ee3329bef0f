import { makeAutoObservable, runInAction } from 'mobx'
import type { FilePurpose } from '@/domain/files/file'
import type { Instant } from '@/domain/shared/instant'
import { refusalText } from '@/text/error-text'
import type { PhotoShelf } from '@/infra/photo-shelf'
import type { Photo, Photos } from '@/infra/photos'
import { isUnanswered, type Calls } from './calls'
import type { Keeper } from './ports'

/** A photo on its way to the cloud. `failed` says why in `text`; it stays on the phone and can be sent again or taken away. */
export interface QueuedPhoto {
  readonly id: string
  /** What an image shows of it. */
  readonly preview: string
  readonly state: 'waiting' | 'sending' | 'failed' | 'sent'
  readonly text?: string
  readonly fileId?: string
  readonly sentAt?: Instant
  /** When the camera took it; only of a form that takes pictures on the spot. */
  readonly takenAt?: Instant
}

/** What of a photo is kept beside the draft's text; the photo itself is on the shelf. */
export type KeptPhoto = Pick<QueuedPhoto, 'id' | 'fileId' | 'sentAt' | 'takenAt'>

export interface UploadQueueParts {
  readonly calls: Calls
  readonly photos: Photos
  readonly shelf: PhotoShelf
  /** `root.keeper('report photos', 1)`: the draft of one form. */
  readonly keeper: Keeper<readonly KeptPhoto[]>
  readonly purpose: FilePurpose
  readonly most?: number
  /** By the camera alone, each with its time. */
  readonly onTheSpot?: boolean
}

const MOST = 9
/** The cloud forgets what nothing cites after a day; before that the photo is sent again. */
const SENT_GOOD_FOR_MS = 20 * 3_600_000

/** The photos of one form: taken, kept on the phone until the form is sent, uploaded one after the other. */
export class UploadQueue {
  photos: readonly QueuedPhoto[] = []
  /** Why the last taking brought nothing. */
  problem: string | undefined = undefined
  isChoosing = false
  readonly most: number
  private parts: UploadQueueParts
  private run: Promise<void> | undefined = undefined
  private taken = 0

  constructor(parts: UploadQueueParts) {
    this.parts = parts
    this.most = parts.most ?? MOST
    makeAutoObservable<this, 'parts' | 'run' | 'taken'>(this, { parts: false, run: false, taken: false, most: false }, { autoBind: true, deep: false })
  }

  /** Brings back what an earlier visit left, and goes on sending. */
  async start(): Promise<void> {
    const kept = this.parts.keeper.read() ?? []
    const found: QueuedPhoto[] = []
    for (const photo of kept) {
      const shelved = await this.parts.shelf.get(photo.id)
      if (shelved) found.push(restored(photo, shelved.preview, this.parts.calls.now()))
    }
    runInAction(() => {
      this.photos = [...found, ...this.photos.filter(photo => !found.some(({ id }) => id === photo.id))]
    })
    await this.send()
  }

  /** Lets the person take pictures, as many as still go in. */
  async add(): Promise<void> {
    if (this.isChoosing || this.left <= 0) return
    this.isChoosing = true
    this.problem = undefined
    const { photos, onTheSpot } = this.parts
    const taken = await photos.take({ most: this.left, ...(onTheSpot === undefined ? {} : { onTheSpot }) })
    for (const photo of taken.ok ? taken.value : []) await this.shelve(photo)
    runInAction(() => {
      this.isChoosing = false
      // Who changes his mind is told nothing.
      if (!taken.ok && taken.error.code !== 'PICK_CANCELLED') this.problem = refusalText(taken.error)
    })
    void this.send()
  }

  remove(id: string): void {
    this.photos = this.photos.filter(photo => photo.id !== id)
    this.keep()
    void this.parts.shelf.remove(id)
  }

  /** Sends what has not arrived yet. */
  async retry(): Promise<void> {
    this.photos = this.photos.map(photo => (photo.state === 'failed' ? waiting(photo) : photo))
    await this.send()
  }

  /** Sends everything anew: the cloud had forgotten a photo (FILE_NOT_FOUND), or it hangs on something else. */
  async sendAgain(): Promise<void> {
    this.photos = this.photos.map(waiting)
    this.keep()
    await this.send()
  }

  /** When nothing is being sent any more. */
  async idle(): Promise<void> {
    await this.run
  }

  /** The ids for the command, once every photo has arrived; undefined when one has not, and then `text` says why. */
  async ready(): Promise<readonly string[] | undefined> {
    await this.idle()
    if (this.fileIds === undefined) await this.retry()
    return this.fileIds
  }

  /** The form was sent: nothing of it stays on the phone. */
  clear(): void {
    const ids = this.photos.map(({ id }) => id)
    this.photos = []
    this.parts.keeper.clear()
    for (const id of ids) void this.parts.shelf.remove(id)
  }

  get left(): number {
    return this.most - this.photos.length
  }
  get previews(): readonly string[] {
    return this.photos.map(({ preview }) => preview)
  }
  get sent(): number {
    return this.photos.filter(({ state }) => state === 'sent').length
  }
  get isSending(): boolean {
    return this.photos.some(({ state }) => state === 'sending')
  }
  /** Why a photo has not arrived. */
  get text(): string | undefined {
    return this.photos.find(({ state }) => state === 'failed')?.text
  }
  get fileIds(): readonly string[] | undefined {
    const ids = this.photos.flatMap(({ fileId }) => (fileId === undefined ? [] : [fileId]))
    return ids.length === this.photos.length ? ids : undefined
  }

  private async shelve(photo: Photo): Promise<void> {
    const id = `${this.parts.purpose}-${this.parts.calls.now().toString(36)}-${(this.taken += 1)}`
    const { preview } = await this.parts.shelf.put(id, photo)
    runInAction(() => {
      this.photos = [...this.photos, { id, preview, state: 'waiting', ...(this.parts.onTheSpot ? { takenAt: this.parts.calls.now() } : {}) }]
      this.keep()
    })
  }

  /** One run at a time; whoever asks meanwhile waits for it. */
  private send(): Promise<void> {
    this.run ??= this.sendAll().finally(() => {
      this.run = undefined
    })
    return this.run
  }

  private async sendAll(): Promise<void> {
    for (let next = this.firstWaiting; next !== undefined; next = this.firstWaiting) {
      // Without network the others would only wait, too.
      if (!(await this.sendOne(next))) return
    }
  }

  private get firstWaiting(): QueuedPhoto | undefined {
    return this.photos.find(({ state }) => state === 'waiting')
  }

  /** False when no answer came. */
  private async sendOne({ id }: QueuedPhoto): Promise<boolean> {
    const shelved = await this.parts.shelf.get(id)
    if (!shelved) {
      this.remove(id)
      return true
    }
    this.change(id, photo => ({ ...photo, state: 'sending' }))
    const answer = await this.parts.calls.command('files/upload', id, { purpose: this.parts.purpose, ...shelved.photo })
    this.change(id, photo =>
      answer.ok
        ? { ...waiting(photo), state: 'sent', fileId: answer.value.fileId, sentAt: this.parts.calls.now() }
        : { ...waiting(photo), state: 'failed', text: refusalText(answer.error) }
    )
    this.keep()
    return answer.ok || !isUnanswered(answer.error)
  }

  private change(id: string, to: (photo: QueuedPhoto) => QueuedPhoto): void {
    this.photos = this.photos.map(photo => (photo.id === id ? to(photo) : photo))
  }

  private keep(): void {
    this.parts.keeper.write(this.photos.map(({ id, fileId, sentAt, takenAt }) => ({ id, ...(fileId === undefined ? {} : { fileId }), ...(sentAt === undefined ? {} : { sentAt }), ...(takenAt === undefined ? {} : { takenAt }) })))
  }
}

const waiting = ({ id, preview, takenAt }: Pick<QueuedPhoto, 'id' | 'preview' | 'takenAt'>): QueuedPhoto =>
  ({ id, preview, state: 'waiting', ...(takenAt === undefined ? {} : { takenAt }) })

function restored({ fileId, sentAt, ...kept }: KeptPhoto, preview: string, now: Instant): QueuedPhoto {
  const photo = waiting({ ...kept, preview })
  return fileId !== undefined && sentAt !== undefined && now - sentAt < SENT_GOOD_FOR_MS ? { ...photo, state: 'sent', fileId, sentAt } : photo
}
