import { makeAutoObservable } from 'mobx'
import type { ClaimDetail } from '@/contract/claims-views'
import { CLAIM_PHOTOS_MAX } from '@/domain/claims/claim'
import type { Instant } from '@/domain/shared/instant'
import type { UploadQueue } from '@/flow/upload-queue'
import type { SentPhoto } from './claim-draft'

type Photo = ClaimDetail['photos'][number]

/** The photographs of a claim: those that a returned one has already, then those taken now. */
export class ClaimPhotos {
  there: readonly Photo[] = []
  readonly queue: UploadQueue

  constructor(queue: UploadQueue) {
    this.queue = queue
    makeAutoObservable(this, { queue: false }, { autoBind: true, deep: false })
  }

  bringBack(photos: readonly Photo[]): void {
    this.there = photos
  }

  remove(index: number): void {
    const own = this.queue.photos[index - this.there.length]
    if (own !== undefined) this.queue.remove(own.id)
    else this.there = this.there.filter((_photo, at) => at !== index)
  }

  get previews(): readonly string[] {
    return [...this.there.map(({ thumbUrl, url }) => thumbUrl ?? url), ...this.queue.previews]
  }

  get states(): readonly ('waiting' | 'sending' | 'failed' | 'sent')[] {
    return [...this.there.map(() => 'sent' as const), ...this.queue.photos.map(({ state }) => state)]
  }

  get most(): number {
    return CLAIM_PHOTOS_MAX
  }

  takenAt(index: number): Instant | undefined {
    return [...this.there, ...this.queue.photos][index]?.takenAt
  }

  /** As a command cites them. */
  get cited(): readonly SentPhoto[] {
    return [...this.there, ...this.queue.photos].flatMap(({ fileId, takenAt }) => (fileId === undefined ? [] : [{ fileId, ...(takenAt === undefined ? {} : { takenAt }) }]))
  }
}
