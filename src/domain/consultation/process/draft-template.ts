import type { FixedStage, IssueKind, OutcomeRule, ProcessTemplate, Stage } from './template'
import { outcomeOf, stageOf } from './template'

/** What a community writes; what is fixed by the practice or the law does not come from there. */
export interface TemplateWords {
  readonly name: string
  readonly forKinds: readonly IssueKind[]
  readonly stages: readonly Omit<Stage, 'fixed'>[]
}

/** A draft with what is fixed taken from the shipped edition: the marks of its stages, legal minimums, practice, order. */
export function draftOf(base: ProcessTemplate, draft: Pick<ProcessTemplate, 'id' | 'version'>, words: TemplateWords): ProcessTemplate {
  const { practice, communityKinds, order, provisional } = base
  const { name, forKinds } = words
  const stages = words.stages.map((stage) => marked(stage, stageOf(base, stage.id)))
  return { id: draft.id, version: draft.version, practice, name, communityKinds, forKinds, order, stages, ...(provisional === undefined ? {} : { provisional }) }
}

function marked(stage: Omit<Stage, 'fixed'>, base: Stage | undefined): Stage {
  const fixed: FixedStage | undefined = base?.fixed
  const outcomes = stage.outcomes.map((rule) => withMinimum(rule, base))
  return { ...stage, outcomes, ...(fixed === undefined ? {} : { fixed }) }
}

function withMinimum(rule: OutcomeRule, base: Stage | undefined): OutcomeRule {
  const same = base && outcomeOf(base, rule.kind)
  return {
    ...rule,
    needs: rule.needs.map(({ kind, days }) => {
      const legalMinimum = same?.needs.find((each) => each.kind === kind)?.legalMinimum
      return { kind, ...(days === undefined ? {} : { days }), ...(legalMinimum === undefined ? {} : { legalMinimum }) }
    })
  }
}
