import type { ArtefactView, IssueDetail, StepView } from '@/contract/issue-views'
import type { HistoryEntry, HistoryKind } from '@/domain/consultation/issue/issue'
import type { FileView } from '@/contract/files'
import type { FileRef } from '@/domain/files/file'
import type { MemberId } from '@/domain/shared/ids'
import { isCommittee, type Worker } from '@/domain/consultation/issue/responsible'
import { stageOf, type ProcessTemplate } from '@/domain/consultation/process/template'
import { fileViewLists, type FileViewer } from '@server/application/files/views'
import type { FileStore } from '@server/ports/file-store'
import type { IssueDocument } from './issue-documents'

export interface StepReader extends FileViewer {
  readonly files: FileStore
  readonly worker: Worker
  readonly issue: IssueDocument
  readonly template: ProcessTemplate
}

/** Steps that are about an issue's words before anybody could read them: for its author and the committee. */
const BEHIND_THE_SCENES: readonly HistoryKind[] = ['held', 'released', 'declined']

/** Held words of a step are read by who decides about them and who wrote them; everybody else sees that the step was made. */
const readsWords = ({ worker }: StepReader, { held, by }: Pick<HistoryEntry, 'held' | 'by'>): boolean => held === undefined || isCommittee(worker) || by === worker.memberId

interface Left {
  readonly by: MemberId | undefined
  readonly files: readonly FileRef[]
}

/** What an official left is unchecked for the reporter, too: only who left it and who decides sees it before. Two questions to the store. */
async function filesLeft({ files, worker }: StepReader, left: readonly Left[]): Promise<readonly FileView[][]> {
  const early = ({ by }: Left): boolean => isCommittee(worker) || by === worker.memberId
  const [own, others] = await Promise.all(
    [true, false].map((seesUnchecked) => fileViewLists(files, left.map((each) => (early(each) === seesUnchecked ? each.files : [])), { seesUnchecked }))
  )
  return left.map((_each, index) => [...(own?.[index] ?? []), ...(others?.[index] ?? [])])
}

/** The history, newest first. */
export async function stepViews(reader: StepReader): Promise<IssueDetail['steps']> {
  const { issue, seesUnchecked } = reader
  const shown = issue.history.filter(({ kind }) => seesUnchecked || !BEHIND_THE_SCENES.includes(kind)).reverse()
  const photos = await filesLeft(reader, shown.map((entry) => ({ by: entry.by, files: readsWords(reader, entry) ? (entry.files ?? []) : [] })))
  return shown.map((entry, index) => stepView(reader, entry, photos[index] ?? []))
}

function stepView(reader: StepReader, entry: HistoryEntry, photos: StepView['photos']): StepView {
  const { no, kind, at, office, text, legalGround, held, artefactNo, stageId, toStageId } = entry
  const [stageName, toStageName] = [stageId, toStageId].map((id) => (id === undefined ? undefined : stageOf(reader.template, id)?.name))
  const artefact = reader.issue.artefacts.find((each) => each.no === artefactNo)?.content.kind
  const reads = readsWords(reader, entry)
  return {
    no, kind, at, photos,
    ...(stageName === undefined ? {} : { stageName }),
    ...(office === undefined ? {} : { office }),
    ...(text === undefined || !reads ? {} : { text }),
    ...(legalGround === undefined || !reads ? {} : { legalGround }),
    ...(artefact === undefined ? {} : { artefact }),
    ...(toStageName === undefined ? {} : { toStageName }),
    ...(held === undefined ? {} : { held })
  }
}

/** What the stages left, in order. An artefact whose words wait is read by who decides about them and who wrote them. */
export async function artefactViews(reader: StepReader): Promise<readonly ArtefactView[]> {
  const { issue } = reader
  const stepOf = (no: number): HistoryEntry | undefined => issue.history.find(({ artefactNo }) => artefactNo === no)
  const shown = issue.artefacts.filter(({ no }) => readsWords(reader, stepOf(no) ?? {}))
  const views = await filesLeft(reader, shown)
  return shown.map(({ no, stageId, content, at }, index) => {
    const office = stepOf(no)?.office
    return { no, stageId, content, at, files: views[index] ?? [], ...(office === undefined ? {} : { office }) }
  })
}
