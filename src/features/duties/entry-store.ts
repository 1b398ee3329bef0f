import { makeAutoObservable, runInAction } from 'mobx'
import { keyOf, SOURCE_MAX, type DutyKind, type Entries, type ListLevel, type ListName } from '@/domain/duties/duty-list'
import type { Calls } from '@/flow/calls'
import { CommandFlow } from '@/flow/command-flow'
import type { Phase } from '@/flow/phase'
import type { FlowPorts, PageStore } from '@/flow/ports'
import { QueryFlow } from '@/flow/query-flow'
import { entryText } from '@/text/duties-desk'
import { ENTRY_SHAPE, dutyOf, entryErrors, labelOfEntry, proofOf, wordsOfDuty, wordsOfProof, type EntryField, type EntryWords } from './entry-fields'

export interface EntryPorts extends FlowPorts {
  readonly list: ListName
  /** Code or name of the entry; without it a new one is written. */
  readonly entry?: string | undefined
}

/** One entry of a list: written, changed or taken out over the version that was seen, each time with where that comes from. */
export class EntryStore implements PageStore {
  readonly list: ListName
  readonly entry: string | undefined
  words: EntryWords = {}
  kind: DutyKind | undefined = undefined
  level: ListLevel = 'province'
  basis = ''
  touched: readonly (EntryField | 'kind' | 'basis')[] = []
  /** The form stands with what is known. */
  filled = false
  removing = false
  readonly remove: CommandFlow<'duties/removeEntry'>
  readonly putDuty: CommandFlow<'duties/putDuty'>
  readonly putProof: CommandFlow<'duties/putProof'>
  private duties: QueryFlow<'duties/readDuties'>
  private proofs: QueryFlow<'duties/readProofs'>

  constructor({ calls, list, entry }: EntryPorts) {
    this.list = list
    this.entry = entry
    this.level = entry === undefined ? 'local' : 'province'
    const subject = `${list} ${entry ?? 'new'}`
    this.remove = new CommandFlow(calls, 'duties/removeEntry', subject)
    this.putDuty = new CommandFlow(calls, 'duties/putDuty', subject)
    this.putProof = new CommandFlow(calls, 'duties/putProof', subject)
    this.duties = listFlow(calls)
    this.proofs = new QueryFlow(calls, 'duties/readProofs', () => ({}))
    makeAutoObservable<this, 'duties' | 'proofs'>(
      this,
      { list: false, entry: false, remove: false, putDuty: false, putProof: false, duties: false, proofs: false },
      { autoBind: true, deep: false }
    )
  }

  start(): void {
    void this.load()
  }

  /** The list as it stands; what somebody has typed already is not written over. */
  async load(): Promise<void> {
    await this.source.load()
    runInAction(() => {
      if (this.filled || this.source.value === undefined) return
      this.filled = true
      const { item } = this
      if (item === undefined) return
      this.level = item.level
      if ('kind' in item) this.kind = item.kind
      this.words = 'kind' in item ? wordsOfDuty(item) : wordsOfProof(item)
    })
  }

  write(field: EntryField, text: string): void {
    this.words = { ...this.words, [field]: text }
    this.touch(field)
  }

  writeBasis(text: string): void {
    this.basis = text
    this.touch('basis')
  }

  chooseKind(kind: DutyKind): void {
    this.kind = kind
    this.touch('kind')
  }

  chooseLevel(level: ListLevel): void {
    this.level = level
  }

  openRemoval(open: boolean): void {
    this.removing = open
    this.remove.reset()
  }

  async save(): Promise<void> {
    this.touched = [...ENTRY_SHAPE[this.list].map(({ name }) => name), 'kind', 'basis']
    if (this.saveOff !== undefined) return
    const edit = { basis: this.basis.trim(), seenVersion: this.version, ...(this.entry === undefined ? {} : { key: this.entry }) }
    if (this.list === 'proofs') await this.putProof.send({ ...edit, proof: proofOf(this.words, this.level) })
    else if (this.kind !== undefined) await this.putDuty.send({ ...edit, duty: dutyOf(this.words, this.kind, this.level) })
  }

  async confirmRemoval(): Promise<void> {
    if (this.entry === undefined || this.basisError !== undefined) return
    await this.remove.send({ list: this.list, key: this.entry, seenVersion: this.version, basis: this.basis.trim() })
  }

  get phase(): Phase {
    const { phase } = this.source
    return phase.kind === 'ready' && !this.filled ? { kind: 'loading' } : phase
  }

  get version(): number {
    return this.source.value?.version ?? 0
  }

  /** The entry as the list has it; undefined for a new one, and for one that is gone. */
  get item(): Entries[ListName] | undefined {
    const { entry } = this
    if (entry === undefined) return undefined
    const items: readonly Entries[ListName][] = this.source.value?.items ?? []
    return items.find(item => keyOf('kind' in item ? item.code : item.name) === keyOf(entry))
  }

  get isGone(): boolean {
    return this.entry !== undefined && this.filled && this.item === undefined
  }

  get label(): string {
    return this.item === undefined ? '' : labelOfEntry(this.item)
  }

  get isBusy(): boolean {
    return this.putDuty.isBusy || this.putProof.isBusy
  }

  get problem(): string | undefined {
    return this.putDuty.text ?? this.putProof.text
  }

  get isDone(): boolean {
    return this.putDuty.isDone || this.putProof.isDone || this.remove.isDone
  }

  errorOf(field: EntryField): string | undefined {
    return this.touched.includes(field) ? entryErrors(this.list, this.words)[field] : undefined
  }

  get kindError(): string | undefined {
    return this.list === 'duties' && this.kind === undefined && this.touched.includes('kind') ? entryText.kindMissing : undefined
  }

  get basisError(): string | undefined {
    const { length } = this.basis.trim()
    if (length === 0) return entryText.missing
    return length > SOURCE_MAX ? entryText.tooLong(SOURCE_MAX) : undefined
  }

  get shownBasisError(): string | undefined {
    return this.touched.includes('basis') ? this.basisError : undefined
  }

  get saveOff(): string | undefined {
    const missing = [this.list === 'duties' && this.kind === undefined, this.basisError !== undefined].filter(Boolean).length
    const count = Object.keys(entryErrors(this.list, this.words)).length + missing
    return count === 0 ? undefined : entryText.fixFirst(count)
  }

  private get source(): QueryFlow<'duties/readDuties'> | QueryFlow<'duties/readProofs'> {
    return this.list === 'duties' ? this.duties : this.proofs
  }

  private touch(field: EntryField | 'kind' | 'basis'): void {
    if (!this.touched.includes(field)) this.touched = [...this.touched, field]
    this.putDuty.reset()
    this.putProof.reset()
  }
}

const listFlow = (calls: Calls): QueryFlow<'duties/readDuties'> => new QueryFlow(calls, 'duties/readDuties', () => ({}))
