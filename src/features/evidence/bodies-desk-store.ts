import { makeAutoObservable } from 'mobx'
import type { BodyKind } from '@/domain/evidence/body'
import { CommandFlow } from '@/flow/command-flow'
import type { FlowPorts, PageStore } from '@/flow/ports'
import { BodiesStore } from './bodies-store'
import { BodyForm } from './body-form'

/** Setting up bodies. */
export class BodiesDeskStore implements PageStore {
  readonly list: BodiesStore
  readonly form = new BodyForm()
  readonly setUp: CommandFlow<'evidence/setUpBody'>
  /** What is being set up; the sheet is open as long as there is one. */
  kind: BodyKind | undefined = undefined

  constructor(ports: FlowPorts) {
    this.list = new BodiesStore(ports)
    this.setUp = new CommandFlow(ports.calls, 'evidence/setUpBody', ({ kind, name }) => `${kind} ${name}`)
    makeAutoObservable(this, { list: false, form: false, setUp: false }, { autoBind: true })
  }

  start(): void {
    this.list.start()
  }

  begin(kind: BodyKind): void {
    this.form.begin(kind)
    this.setUp.reset()
    this.kind = kind
  }

  close(): void {
    this.kind = undefined
  }

  /** The new body's id, once it stands. */
  async submit(): Promise<string | undefined> {
    const { kind } = this
    const input = this.form.take()
    if (kind === undefined || input === undefined) return undefined
    const made = await this.setUp.send({ kind, ...input })
    if (made === undefined) return undefined
    this.close()
    void this.list.load()
    return made.bodyId
  }
}
