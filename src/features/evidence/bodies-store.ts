import { makeAutoObservable } from 'mobx'
import type { BodyCard } from '@/contract/evidence'
import { BODY_CATALOG, type BodyPreset } from '@/domain/evidence/body-catalog'
import type { Phase } from '@/flow/phase'
import type { FlowPorts, PageStore } from '@/flow/ports'
import { QueryFlow } from '@/flow/query-flow'

/** 议事组织: every body of the community. */
export class BodiesStore implements PageStore {
  private flow: QueryFlow<'evidence/listBodies'>

  constructor({ calls }: FlowPorts) {
    this.flow = new QueryFlow(calls, 'evidence/listBodies', () => ({}), { keepCopy: true })
    makeAutoObservable<this, 'flow'>(this, { flow: false }, { autoBind: true })
  }

  start(): void {
    void this.load()
  }

  load(): Promise<void> {
    return this.flow.load()
  }

  get phase(): Phase {
    return this.flow.phase
  }

  get bodies(): readonly BodyCard[] {
    return this.flow.value?.items ?? []
  }

  get mayEdit(): boolean {
    return this.flow.value?.mayEdit === true
  }

  /** Kinds that the village could still set up: those that it has not, and those of which it may have several. */
  get missing(): readonly BodyPreset[] {
    const standing = this.bodies.filter(({ phase }) => phase !== 'dissolved').map(({ kind }) => kind)
    return BODY_CATALOG.filter(({ kind, several }) => several || !standing.includes(kind))
  }
}
