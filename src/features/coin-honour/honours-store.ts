import { makeAutoObservable, observable } from 'mobx'
import type { HonourRow, Honours } from '@/contract/honours'
import type { HonourOrder } from '@/domain/ledger/honours/honour'
import { CommandFlow } from '@/flow/command-flow'
import { PagedFlow } from '@/flow/paged-flow'
import type { Phase } from '@/flow/phase'
import type { FlowPorts, PageStore } from '@/flow/ports'
import { honoursText } from '@/text/honours'

interface Form {
  readonly kind: 'nickname' | 'unit'
  readonly nickname: string
  readonly transferId: string | undefined
}

/** 光荣榜: the list, how the own person is shown, and what the committee may put away. */
export class HonoursStore implements PageStore {
  order: HonourOrder = 'deed'
  form: Form | undefined = undefined
  hiding: { readonly row: HonourRow; readonly words: string } | undefined = undefined
  readonly list: PagedFlow<HonourRow>
  readonly joining: CommandFlow<'ledger/joinHonours'>
  readonly leaving: CommandFlow<'ledger/leaveHonours'>
  readonly putting: CommandFlow<'ledger/hideHonour'>
  private first: Honours | undefined = undefined

  constructor({ calls }: FlowPorts) {
    this.joining = new CommandFlow(calls, 'ledger/joinHonours', 'honours')
    this.leaving = new CommandFlow(calls, 'ledger/leaveHonours', 'honours')
    this.putting = new CommandFlow(calls, 'ledger/hideHonour', ({ honourId }) => honourId)
    this.list = new PagedFlow({
      fetch: async cursor => {
        const answer = await calls.query('ledger/honours', { order: this.order, ...(cursor === undefined ? {} : { cursor }) })
        if (answer.ok && cursor === undefined) this.learn(answer.value)
        return answer.ok ? { ok: true, value: { items: answer.value.rows, ...(answer.value.nextCursor === undefined ? {} : { nextCursor: answer.value.nextCursor }) } } : answer
      }
    })
    makeAutoObservable<this, 'first'>(this, { list: false, joining: false, leaving: false, putting: false, first: observable.ref, form: observable.ref, hiding: observable.ref }, { autoBind: true })
  }

  start(): void {
    void this.list.load()
  }

  load(): Promise<void> {
    return this.list.load()
  }

  get phase(): Phase {
    return this.list.phase
  }

  get own(): Honours['own'] {
    return this.first?.own
  }

  get deeds(): Honours['deeds'] {
    return this.first?.deeds ?? []
  }

  get mayHide(): boolean {
    return this.first?.mayHide === true
  }

  async sortBy(order: HonourOrder): Promise<void> {
    this.order = order
    await this.list.load()
  }

  openForm(): void {
    const { own, deeds } = this
    this.joining.reset()
    this.form = { kind: own?.shape.kind ?? 'unit', nickname: own?.shape.kind === 'nickname' && own.hidden === undefined ? own.shape.nickname : '', transferId: deeds[0]?.transferId }
  }

  fill(change: Partial<Form>): void {
    if (this.form !== undefined) this.form = { ...this.form, ...change }
  }

  closeForm(): void {
    this.form = undefined
  }

  /** What is missing before it can be sent. */
  get formOff(): string | undefined {
    const { form } = this
    if (form?.transferId === undefined) return honoursText.offDeed
    return form.kind === 'nickname' && form.nickname.trim() === '' ? honoursText.offNickname : undefined
  }

  async join(): Promise<void> {
    const { form } = this
    if (form?.transferId === undefined || this.formOff !== undefined) return
    const shape = form.kind === 'unit' ? ({ kind: 'unit' } as const) : ({ kind: 'nickname', nickname: form.nickname.trim() } as const)
    if ((await this.joining.send({ shape, transferId: form.transferId })) === undefined) return
    this.closeForm()
    await this.load()
  }

  async leave(): Promise<void> {
    if ((await this.leaving.send({})) !== undefined) await this.load()
  }

  openHiding(row: HonourRow): void {
    this.putting.reset()
    this.hiding = { row, words: '' }
  }

  writeHiding(words: string): void {
    if (this.hiding !== undefined) this.hiding = { ...this.hiding, words }
  }

  closeHiding(): void {
    this.hiding = undefined
  }

  async hide(): Promise<void> {
    const { hiding } = this
    if (hiding === undefined || hiding.words.trim() === '') return
    if ((await this.putting.send({ honourId: hiding.row.honourId, words: hiding.words.trim() })) === undefined) return
    this.closeHiding()
    await this.load()
  }

  private learn(honours: Honours): void {
    this.first = honours
  }
}
