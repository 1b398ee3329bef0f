import { makeAutoObservable, observable, runInAction } from 'mobx'
import type { Documents, MadeFile } from '@/infra/documents'
import { refusalText } from '@/text/error-text'
import { boardRefusalText, secretBoardText } from '@/text/secret-board'
import { boardFile, madeBoardFile } from './board-file'
import type { BoardSource } from './board-source'

export type ExportState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'collecting'; readonly done: number; readonly of: number }
  | { readonly kind: 'kept'; readonly text: string }
  | { readonly kind: 'failed'; readonly text: string }

export interface BoardExportParts {
  readonly source: BoardSource
  readonly documents: Documents
  readonly named: () => boolean
  /** Lets others have their turn. */
  readonly breathe: () => Promise<void>
}

/** 存下整块板: the whole board as a file, to be recounted with another program. */
export class BoardExport {
  state: ExportState = { kind: 'idle' }
  private parts: BoardExportParts
  /** Made once: WeChat hands a file on only right behind a tap, so a second tap must not wait. */
  private file: MadeFile | undefined

  constructor(parts: BoardExportParts) {
    this.parts = parts
    makeAutoObservable<this, 'parts' | 'file'>(this, { parts: false, file: false, state: observable.ref }, { autoBind: true })
  }

  async save(): Promise<void> {
    if (this.state.kind === 'collecting') return
    const problem = this.file === undefined ? await this.collect() : undefined
    if (problem !== undefined || this.file === undefined) return this.settle({ kind: 'failed', text: problem ?? '' })
    const opened = await this.parts.documents.open(this.file)
    this.settle(opened.ok ? { kind: 'kept', text: secretBoardText.kept[opened.value.kept] } : { kind: 'failed', text: refusalText(opened.error) })
  }

  /** Why the file could not be made. */
  private async collect(): Promise<string | undefined> {
    const { source, named, breathe } = this.parts
    this.settle({ kind: 'collecting', done: 0, of: 1 })
    const manifest = await source.manifest()
    if (!manifest.ok) return boardRefusalText(manifest.error)
    const all = await source.all(named(), (done, of) => this.settle({ kind: 'collecting', done, of }))
    if (!all.ok) return boardRefusalText(all.error)
    this.file = await madeBoardFile(boardFile(manifest.value, all.value), breathe)
    return undefined
  }

  private settle(state: ExportState): void {
    runInAction(() => {
      this.state = state
    })
  }
}
