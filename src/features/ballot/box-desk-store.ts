import { makeAutoObservable, runInAction } from 'mobx'
import type { BallotBox } from '@/infra/ballot-box'
import { refusalText } from '@/text/error-text'

/** Calls of one round at most: a box of a large village is made in some dozens of steps. */
const ROUNDS_MAX = 500

/** `making`: block by block; `failed`: with why, and the same may be done again at once. */
export type BoxWork =
  | { readonly kind: 'idle' }
  | { readonly kind: 'making'; readonly made: number; readonly of: number }
  | { readonly kind: 'made' }
  | { readonly kind: 'opening' }
  | { readonly kind: 'opened'; readonly ballots: number }
  | { readonly kind: 'failed'; readonly at: 'making' | 'opening'; readonly text: string }

/** 票箱 of a secret vote: made before the first ballot comes, opened after the last. Asked without a name, as everybody may. */
export class BoxDeskStore {
  work: BoxWork = { kind: 'idle' }
  private box: BallotBox
  private pollId: string

  constructor(box: BallotBox, pollId: string) {
    this.box = box
    this.pollId = pollId
    makeAutoObservable<this, 'box' | 'pollId'>(this, { box: false, pollId: false }, { autoBind: true, deep: false })
  }

  /** Goes on until the whole box is made. Doing it again finds it made. */
  async prepare(): Promise<void> {
    if (this.isBusy || this.work.kind === 'made') return
    this.become({ kind: 'making', made: 0, of: 0 })
    for (let round = 0; round < ROUNDS_MAX; round += 1) {
      const answer = await this.box.call('ballot-box/prepare', { pollId: this.pollId })
      if (!answer.ok) return this.become({ kind: 'failed', at: 'making', text: refusalText(answer.error) })
      const { made, of } = answer.value
      if (made >= of) return this.become({ kind: 'made' })
      this.become({ kind: 'making', made, of })
    }
  }

  /** 开箱; true once the ballots lie on the shelf. Opening it twice finds the same. */
  async open(): Promise<boolean> {
    if (this.isBusy) return false
    this.become({ kind: 'opening' })
    const answer = await this.box.call('ballot-box/open', { pollId: this.pollId })
    this.become(answer.ok ? { kind: 'opened', ballots: answer.value.ballots } : { kind: 'failed', at: 'opening', text: refusalText(answer.error) })
    return answer.ok
  }

  get isBusy(): boolean {
    return this.work.kind === 'making' || this.work.kind === 'opening'
  }

  get problem(): string | undefined {
    return this.work.kind === 'failed' ? this.work.text : undefined
  }

  private become(work: BoxWork): void {
    runInAction(() => (this.work = work))
  }
}
