import { indexOfStage, type ProcessTemplate, type Stage } from './template'

type Way = Pick<ProcessTemplate, 'stages'>

/** Stages that are done when this one is: itself, and those that it covers. */
export const doneBy = ({ id, covers = [] }: Pick<Stage, 'id' | 'covers'>): readonly string[] => [id, ...covers]

/**
 * The first fixed stage that going from one stage to another (or, without one, to the end) would leave out.
 * The stage that one leaves counts as done. Going back leaves out nothing.
 */
export function skippedStage(template: Way, done: readonly string[], from: Stage, to?: string): Stage | undefined {
  const walked = new Set([...done, ...doneBy(from)])
  const end = to === undefined ? template.stages.length : indexOfStage(template, to)
  return template.stages.slice(indexOfStage(template, from.id) + 1, Math.max(end, 0)).find((stage) => stage.fixed !== undefined && !walked.has(stage.id))
}
