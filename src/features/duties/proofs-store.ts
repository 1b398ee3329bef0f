import { makeAutoObservable, runInAction } from 'mobx'
import type { ProofsPage } from '@/contract/duties'
import { awaitedProofs, type AwaitedList } from '@/domain/duties/awaited-lists'
import { proofKey, type ProofItem } from '@/domain/duties/duty-list'
import { proofSearch, type ProofSearch } from '@/domain/duties/search-proofs'
import type { Phase } from '@/flow/phase'
import type { FlowPorts, PageStore } from '@/flow/ports'
import { QueryFlow } from '@/flow/query-flow'
import type { Dialler } from '@/infra/dialler'
import type { PageLinks } from '@/infra/page-links'
import type { Speech } from '@/infra/speech'
import { bodyText, proofsText } from '@/text/proofs'

/** Rows drawn at once. */
const ROWS_PAGE = 20

export interface ProofsPorts extends FlowPorts {
  readonly links: PageLinks
  readonly dialler: Dialler
  readonly speech: Speech
}

/** 能不能开证明: the list is fetched once and kept; what is looked for stays in this object and goes nowhere. */
export class ProofsStore implements PageStore {
  query = ''
  /** An entry that was opened from the list. */
  chosen: ProofItem | undefined = undefined
  shown = ROWS_PAGE
  /** Which link was copied last, and whether that worked. */
  copied: { readonly key: string; readonly ok: boolean } | undefined = undefined
  reading: string | undefined = undefined
  readonly list: QueryFlow<'duties/readProofs'>
  private links: PageLinks
  private dialler: Dialler
  private speech: Speech

  constructor({ calls, links, dialler, speech }: ProofsPorts) {
    this.links = links
    this.dialler = dialler
    this.speech = speech
    this.list = new QueryFlow(calls, 'duties/readProofs', () => ({}), { keepCopy: true })
    makeAutoObservable<this, 'links' | 'dialler' | 'speech'>(this, { list: false, links: false, dialler: false, speech: false }, { autoBind: true, deep: false })
  }

  start(): void {
    void this.load()
  }

  dispose(): void {
    this.speech.stop()
  }

  load(): Promise<void> {
    return this.list.load()
  }

  write(query: string): void {
    this.query = query
    this.chosen = undefined
    this.hush()
  }

  open(item: ProofItem): void {
    this.chosen = item
    this.query = item.name
    this.hush()
  }

  showAll(): void {
    this.write('')
  }

  showMore(): void {
    this.shown += ROWS_PAGE
  }

  async copyLink(item: ProofItem): Promise<void> {
    const done = await this.links.copy(item.onlineLink ?? '')
    runInAction(() => void (this.copied = { key: proofKey(item), ok: done }))
  }

  call(): void {
    if (this.page?.helpPhone !== undefined) this.dialler.call(this.page.helpPhone)
  }

  /** Reads the answer, or stops. */
  toggleReading(item: ProofItem): void {
    const key = proofKey(item)
    if (this.reading === key) return this.hush()
    this.hush()
    this.reading = key
    this.speech.speak(proofsText.spoken(item.name, proofsText.refused(this.body), item.whoIssues ?? proofsText.whoUnknown(this.body)), () =>
      runInAction(() => void (this.reading = this.reading === key ? undefined : this.reading))
    )
  }

  get phase(): Phase {
    return this.list.phase
  }

  get page(): ProofsPage | undefined {
    return this.list.value
  }

  get items(): readonly ProofItem[] {
    return this.page?.items ?? []
  }

  get body(): string {
    return bodyText[this.page?.kind ?? 'village']
  }

  get search(): (query: string) => ProofSearch {
    return proofSearch(this.items)
  }

  /** What the page shows: the list, some answers, or that there is none. */
  get answer(): ProofSearch {
    return this.chosen ? { kind: 'found', items: [this.chosen] } : this.search(this.query)
  }

  get rows(): readonly ProofItem[] {
    return this.items.slice(0, this.shown)
  }

  /** How many more a tap brings. */
  get moreRows(): number {
    return Math.min(ROWS_PAGE, Math.max(0, this.items.length - this.shown))
  }

  get province(): AwaitedList {
    return awaitedProofs(this.items)
  }

  get canSpeak(): boolean {
    return this.speech.available
  }

  private hush(): void {
    this.reading = undefined
    this.speech.stop()
  }
}
