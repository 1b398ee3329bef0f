import type { ArtefactView, IssueDetail, StepView, TimelineStage } from '@/contract/issue-views'
import type { FileView } from '@/contract/files'
import { artefactLines } from '@/text/artefact-lines'
import { entryHead, handedIn, issuePageText, stepWords } from '@/text/issue-page'
import { officeText } from '@/text/issue-words'

/** One thing that was done: who did what and when, in which words, with what to see. */
export interface WayEntry {
  readonly key: string
  readonly head: string
  readonly lines: readonly string[]
  readonly legalGround?: string
  readonly files: readonly FileView[]
  /** Its words wait for a person; the number names it. */
  readonly heldNo?: number
}

/** A stage with all that happened in it, newest first. */
export interface WayStage {
  readonly stage: TimelineStage
  readonly entries: readonly WayEntry[]
}

/** What lies behind and now, newest first; what lies ahead, in order; what happened before any stage. */
export interface IssueWay {
  readonly walked: readonly WayStage[]
  readonly before: readonly WayEntry[]
  readonly ahead: readonly TimelineStage[]
}

/** Papers are told by themselves, with their words; the report itself stands at the top of the page. */
const toldElsewhere = ({ kind }: StepView): boolean => kind === 'artefact' || kind === 'reported'

export function wayOf({ timeline, steps, artefacts }: Pick<IssueDetail, 'timeline' | 'steps' | 'artefacts'>): IssueWay {
  const told = steps.filter(step => !toldElsewhere(step))
  const entriesOf = (stage: TimelineStage): readonly WayEntry[] =>
    [
      ...told.filter(({ stageName }) => stageName === stage.name).map(step => ({ at: step.at, entry: stepEntry(step) })),
      ...artefacts.filter(({ stageId }) => stageId === stage.stageId).map(artefact => ({ at: artefact.at, entry: artefactEntry(artefact) }))
    ]
      .sort((a, b) => b.at - a.at)
      .map(({ entry }) => entry)
  const isWalked = ({ when }: TimelineStage): boolean => when === 'past' || when === 'now'
  return {
    walked: timeline.filter(isWalked).reverse().map(stage => ({ stage, entries: entriesOf(stage) })),
    before: told.filter(({ stageName }) => stageName === undefined).map(stepEntry),
    ahead: timeline.filter(({ when }) => when === 'ahead')
  }
}

function stepEntry({ no, kind, at, office, text, legalGround, photos, toStageName, held }: StepView): WayEntry {
  const hidden = held !== undefined && text === undefined
  return {
    key: `s${no}`,
    head: entryHead(at, office === undefined || office === 'system' ? undefined : officeText[office], stepWords(kind, toStageName)),
    lines: hidden ? [issuePageText.heldStep] : text === undefined ? [] : [text],
    files: photos,
    ...(legalGround === undefined ? {} : { legalGround }),
    ...(held === undefined || hidden ? {} : { heldNo: no })
  }
}

const artefactEntry = ({ no, at, office, content, files }: ArtefactView): WayEntry => ({
  key: `a${no}`,
  head: entryHead(at, office === undefined ? undefined : officeText[office], handedIn(content.kind)),
  lines: artefactLines(content, at),
  files
})
