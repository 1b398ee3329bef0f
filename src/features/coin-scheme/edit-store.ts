import { makeAutoObservable, runInAction } from 'mobx'
import type { SchemeDraftView } from '@/contract/scheme-views'
import type { Dimension, PointItem } from '@/domain/ledger/point-item'
import { CommandFlow } from '@/flow/command-flow'
import type { Phase } from '@/flow/phase'
import type { FlowPorts, PageStore } from '@/flow/ports'
import { QueryFlow } from '@/flow/query-flow'
import { badSchemeText } from '@/text/scheme-words'
import { dimensionsOf } from './dimensions'
import { ItemForm } from './item-form'
import { TermsForm } from './terms-form'

/** The draft of the next edition: its terms at once, its items one by one, each over the draft that was seen. */
export class SchemeEditStore implements PageStore {
  terms: TermsForm | undefined = undefined
  item: ItemForm | undefined = undefined
  private chosen: Dimension | undefined = undefined
  readonly saveTerms: CommandFlow<'scheme/editTerms'>
  readonly putItem: CommandFlow<'scheme/putItem'>
  readonly removeItem: CommandFlow<'scheme/removeItem'>
  private query: QueryFlow<'scheme/desk'>

  constructor({ calls }: FlowPorts) {
    this.query = new QueryFlow(calls, 'scheme/desk', () => ({}))
    this.saveTerms = new CommandFlow(calls, 'scheme/editTerms', 'scheme')
    this.putItem = new CommandFlow(calls, 'scheme/putItem', ({ key, item }) => `scheme ${key ?? item.code}`)
    this.removeItem = new CommandFlow(calls, 'scheme/removeItem', ({ key }) => `scheme ${key}`)
    makeAutoObservable<this, 'query'>(this, { saveTerms: false, putItem: false, removeItem: false, query: false }, { autoBind: true, deep: false })
  }

  start(): void {
    void this.load()
  }

  /** The draft as it stands; terms that somebody is changing are not written over. */
  async load(): Promise<void> {
    await this.query.load()
    runInAction(() => {
      const { draft } = this
      if (draft !== undefined && this.terms?.dirty !== true) this.terms = new TermsForm(draft.scheme)
    })
  }

  choose(dimension: Dimension): void {
    this.chosen = dimension
  }

  openItem(item: PointItem | undefined): void {
    this.putItem.reset()
    this.removeItem.reset()
    this.item = new ItemForm(item, this.dimension)
  }

  closeItem(): void {
    this.item = undefined
  }

  async keepTerms(): Promise<void> {
    const { terms } = this
    if (terms === undefined) return
    if ((await this.saveTerms.send({ seenNo: this.no, terms: terms.value })) === undefined) return
    terms.saved()
    await this.load()
  }

  async keepItem(): Promise<void> {
    const { item } = this
    if (item === undefined || item.problem !== undefined) return
    const done = await this.putItem.send({ seenNo: this.no, item: item.value, ...(item.key === undefined ? {} : { key: item.key }) })
    if (done !== undefined) await this.itemDone(item.dimension)
  }

  async dropItem(): Promise<void> {
    const key = this.item?.key
    if (key !== undefined && (await this.removeItem.send({ seenNo: this.no, key })) !== undefined) await this.itemDone(this.dimension)
  }

  get phase(): Phase {
    return this.query.phase
  }

  get draft(): SchemeDraftView | undefined {
    return this.query.value?.draft
  }

  get mayEdit(): boolean {
    return this.query.value?.mayEdit === true
  }

  get unfitText(): string | undefined {
    const unfit = this.draft?.cannotAdopt
    return unfit && badSchemeText(unfit)
  }

  get dimensions(): readonly { readonly key: Dimension; readonly count: number }[] {
    return dimensionsOf(this.draft?.scheme.items ?? [])
  }

  get dimension(): Dimension {
    return this.dimensions.find(({ key }) => key === this.chosen)?.key ?? this.dimensions[0]?.key ?? 'environment'
  }

  get items(): readonly PointItem[] {
    return this.draft?.scheme.items.filter(({ dimension }) => dimension === this.dimension) ?? []
  }

  private get no(): number {
    return this.query.value?.no ?? 0
  }

  private async itemDone(dimension: Dimension): Promise<void> {
    await this.load()
    runInAction(() => {
      this.item = undefined
      this.chosen = dimension
    })
  }
}
