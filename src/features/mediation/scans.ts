import { makeAutoObservable, runInAction } from 'mobx'
import { SCANS_MAX } from '@/domain/mediation/mediation-case'
import type { Calls } from '@/flow/calls'
import type { Photo, Photos } from '@/infra/photos'
import { refusalText } from '@/text/error-text'

interface Scan {
  readonly fileId: string
  readonly preview: string
}

export interface ScansParts {
  readonly calls: Calls
  readonly photos: Photos
  readonly purpose: 'mediation' | 'agreement'
}

/** The papers of one form: each is sent as soon as it is taken, and nothing of it stays on the phone, which others may hold. */
export class Scans {
  scans: readonly Scan[] = []
  busy = false
  problem: string | undefined = undefined
  readonly most = SCANS_MAX
  private parts: ScansParts

  constructor(parts: ScansParts) {
    this.parts = parts
    makeAutoObservable<this, 'parts'>(this, { parts: false, most: false }, { autoBind: true, deep: false })
  }

  /** Lets the person take pictures of papers, as many as still go in. */
  async add(): Promise<void> {
    const left = SCANS_MAX - this.scans.length
    if (this.busy || left <= 0) return
    this.busy = true
    this.problem = undefined
    const taken = await this.parts.photos.take({ most: left })
    // Who closes the camera is told nothing.
    const problem = taken.ok ? await this.sendAll(taken.value) : taken.error.code === 'PICK_CANCELLED' ? undefined : refusalText(taken.error)
    runInAction(() => {
      this.busy = false
      this.problem = problem
    })
  }

  remove(index: number): void {
    this.scans = this.scans.filter((_scan, at) => at !== index)
  }

  clear(): void {
    this.scans = []
    this.problem = undefined
  }

  get ids(): readonly string[] {
    return this.scans.map(({ fileId }) => fileId)
  }

  get previews(): readonly string[] {
    return this.scans.map(({ preview }) => preview)
  }

  /** Why one of them did not arrive; those before it stay. */
  private async sendAll(photos: readonly Photo[]): Promise<string | undefined> {
    const { calls, purpose } = this.parts
    for (const { type, base64, thumbBase64 } of photos) {
      const answer = await calls.command('files/upload', `${purpose}-scan`, { purpose, type, base64, thumbBase64 })
      if (!answer.ok) return refusalText(answer.error)
      const scan = { fileId: answer.value.fileId, preview: `data:${type};base64,${thumbBase64}` }
      runInAction(() => {
        this.scans = [...this.scans, scan]
      })
    }
    return undefined
  }
}
