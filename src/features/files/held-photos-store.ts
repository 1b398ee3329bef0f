import { makeAutoObservable, runInAction } from 'mobx'
import type { HeldPicture } from '@/contract/files'
import { CommandFlow } from '@/flow/command-flow'
import { PagedFlow } from '@/flow/paged-flow'
import type { FlowPorts, PageStore } from '@/flow/ports'

/** 照片等着看. Nothing of it stays on the phone. */
export class HeldPhotosStore implements PageStore {
  readonly rows: PagedFlow<HeldPicture>
  readonly deciding: CommandFlow<'files/decide'>
  /** The one that is about to be refused: asked once more, for it is gone then. */
  refusing: HeldPicture | undefined = undefined
  /** The one that the last decision was about. */
  decidedId: string | undefined = undefined

  constructor({ calls }: FlowPorts) {
    this.rows = new PagedFlow<HeldPicture>({ fetch: cursor => calls.query('files/listHeld', cursor === undefined ? {} : { cursor }) })
    this.deciding = new CommandFlow(calls, 'files/decide', ({ fileId }) => fileId)
    makeAutoObservable(this, { rows: false, deciding: false }, { autoBind: true, deep: false })
  }

  start(): void {
    void this.load()
  }

  load(): Promise<void> {
    return this.rows.load()
  }

  show(picture: HeldPicture): Promise<void> {
    return this.decide(picture, 'show')
  }

  askToRefuse(picture: HeldPicture | undefined): void {
    this.refusing = picture
  }

  async refuse(): Promise<void> {
    const { refusing } = this
    this.refusing = undefined
    if (refusing) await this.decide(refusing, 'refuse')
  }

  /** Why the last decision about this one was not taken. */
  problemOf({ fileId }: HeldPicture): string | undefined {
    return fileId === this.decidedId ? this.deciding.text : undefined
  }

  private async decide({ fileId }: HeldPicture, decision: 'show' | 'refuse'): Promise<void> {
    if (this.deciding.isBusy) return
    this.decidedId = fileId
    const done = await this.deciding.send({ fileId, decision })
    // Somebody else has decided: the list shows what is left.
    const decided = this.deciding.deed.kind === 'refused' && this.deciding.deed.code === 'FILE_DECIDED'
    if (done !== undefined || decided) await runInAction(() => this.load())
  }
}
