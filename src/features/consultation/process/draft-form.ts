import { makeAutoObservable } from 'mobx'
import type { TemplateInput } from '@/contract/process'
import type { ArtefactKind } from '@/domain/consultation/process/artefact'
import { STAGES_MAX, type HandlerRole, type IssueKind, type ProcessTemplate, type Stage } from '@/domain/consultation/process/template'
import { templatesText } from '@/text/templates'

/** A draft of a process while it is being changed; what the practice or the law fixes stays as it is. */
export class DraftForm {
  name: string
  forKinds: readonly IssueKind[]
  stages: readonly Stage[]
  /** Something is not on the server yet. */
  dirty = false

  constructor({ name, forKinds, stages }: ProcessTemplate) {
    this.name = name
    this.forKinds = forKinds
    this.stages = stages
    makeAutoObservable(this, {}, { autoBind: true, deep: false })
  }

  rename(name: string): void {
    this.name = name
    this.dirty = true
  }

  toggleKind(kind: IssueKind): void {
    this.forKinds = this.forKinds.includes(kind) ? this.forKinds.filter(other => other !== kind) : [...this.forKinds, kind]
    this.dirty = true
  }

  nameStage(id: string, name: string): void {
    this.change(id, () => ({ name }))
  }

  nameBody(id: string, body: string): void {
    this.put(id, ({ body: _before, ...stage }) => (body === '' ? stage : { ...stage, body }))
  }

  setDays(id: string, days: string): void {
    const dueDays = /^\d{1,3}$/.test(days) ? Number(days) : 0
    this.change(id, () => ({ dueDays }))
  }

  /** `place` 0: who is responsible; 1: who stands in, or nobody. */
  setRole(id: string, place: 0 | 1, role: HandlerRole | undefined): void {
    this.change(id, ({ roles: [first, second] }) => {
      const pair = place === 0 ? [role, second === role ? undefined : second] : [first, role === first ? undefined : role]
      return { roles: pair.filter(each => each !== undefined) }
    })
  }

  /** Days that a notice must hang before the stage can end with it. */
  setNoticeDays(id: string, kind: ArtefactKind, days: string): void {
    const count = /^\d{1,3}$/.test(days) ? Number(days) : 0
    this.change(id, ({ outcomes }) => ({
      outcomes: outcomes.map(rule => ({ ...rule, needs: rule.needs.map(need => (need.kind === kind && need.days !== undefined ? { ...need, days: count } : need)) }))
    }))
  }

  remove(id: string): void {
    this.stages = this.stages.filter(stage => stage.id !== id || stage.fixed !== undefined)
    this.dirty = true
  }

  /** One place towards the beginning (-1) or the end (1). */
  move(id: string, by: -1 | 1): void {
    const from = this.stages.findIndex(stage => stage.id === id)
    const one = this.stages[from]
    const other = this.stages[from + by]
    if (one === undefined || other === undefined) return
    this.stages = this.stages.map((stage, index) => (index === from ? other : index === from + by ? one : stage))
    this.dirty = true
  }

  /** A stage after this one that can solve, hand on or refuse, as the one before it does. */
  addAfter(id: string): void {
    const at = this.stages.findIndex(stage => stage.id === id)
    const before = this.stages[at]
    if (before === undefined || !this.mayAdd) return
    const stage: Stage = {
      id: this.freeId(),
      name: templatesText.newStage,
      gable: before.gable,
      roles: before.roles,
      dueDays: before.dueDays,
      outcomes: [{ kind: 'solve', needs: [] }, { kind: 'escalate', needs: [] }, { kind: 'reject', needs: [] }],
      gives: before.gives
    }
    this.stages = [...this.stages.slice(0, at + 1), stage, ...this.stages.slice(at + 1)]
    this.dirty = true
  }

  saved(): void {
    this.dirty = false
  }

  get mayAdd(): boolean {
    return this.stages.length < STAGES_MAX
  }

  /** As the command takes it: what is fixed is not sent, the server takes it from the edition it was copied from. */
  get value(): TemplateInput {
    return {
      name: this.name.trim(),
      forKinds: [...this.forKinds],
      stages: this.stages.map(({ id, name, gable, roles, dueDays, outcomes, gives, covers, body }) => ({
        id,
        name: name.trim(),
        gable,
        roles: [...roles],
        dueDays,
        outcomes: outcomes.map(({ kind, needs, carryOut, presets, to }) => ({
          kind,
          needs: needs.map(need => ({ kind: need.kind, ...(need.days === undefined ? {} : { days: need.days }) })),
          ...(carryOut === undefined ? {} : { carryOut }),
          ...(presets === undefined ? {} : { presets: [...presets] }),
          ...(to === undefined ? {} : { to })
        })),
        gives: gives.map(right => ({ ...right })),
        ...(covers === undefined ? {} : { covers: [...covers] }),
        ...(body === undefined || body.trim() === '' ? {} : { body: body.trim() })
      }))
    }
  }

  private freeId(): string {
    for (let number = 1; ; number++) {
      const id = `own${number}`
      if (!this.stages.some(stage => stage.id === id)) return id
    }
  }

  private change(id: string, to: (stage: Stage) => Partial<Stage>): void {
    this.put(id, stage => ({ ...stage, ...to(stage) }))
  }

  private put(id: string, to: (stage: Stage) => Stage): void {
    this.stages = this.stages.map(stage => (stage.id === id ? to(stage) : stage))
    this.dirty = true
  }
}
