import { makeAutoObservable } from 'mobx'
import type { SchemePage } from '@/contract/scheme-views'
import type { Dimension, PointItem } from '@/domain/ledger/point-item'
import type { Phase } from '@/flow/phase'
import type { FlowPorts, PageStore } from '@/flow/ports'
import { QueryFlow } from '@/flow/query-flow'
import { dimensionsOf } from './dimensions'

export interface SchemeParts extends FlowPorts {
  /** An earlier edition; the one in force without. */
  readonly version?: number | undefined
}

/** 积分怎么算: one edition, read field by field of village life. */
export class SchemeStore implements PageStore {
  version: number | undefined
  private chosen: Dimension | undefined = undefined
  private query: QueryFlow<'scheme/read'>

  constructor({ calls, version }: SchemeParts) {
    this.version = version
    this.query = new QueryFlow(calls, 'scheme/read', () => (this.version === undefined ? {} : { version: this.version }), { keepCopy: true })
    makeAutoObservable<this, 'query'>(this, { query: false }, { autoBind: true, deep: false })
  }

  start(): void {
    void this.load()
  }

  load(): Promise<void> {
    return this.query.load()
  }

  /** Another edition; undefined for the one in force. */
  read(version: number | undefined): void {
    this.version = version
    void this.load()
  }

  choose(dimension: Dimension): void {
    this.chosen = dimension
  }

  get phase(): Phase {
    return this.query.phase
  }

  get page(): SchemePage | undefined {
    return this.query.value
  }

  get dimensions(): readonly { readonly key: Dimension; readonly count: number }[] {
    return dimensionsOf(this.page?.shown?.scheme.items ?? [])
  }

  get dimension(): Dimension {
    const [first] = this.dimensions
    return this.dimensions.find(({ key }) => key === this.chosen)?.key ?? first?.key ?? 'environment'
  }

  get items(): readonly PointItem[] {
    return this.page?.shown?.scheme.items.filter(item => item.dimension === this.dimension) ?? []
  }
}
