import { View } from '@tarojs/components'
import type { FileView } from '@/contract/files'
import type { MilestoneReportView, MilestoneView, UndertakingDetail } from '@/contract/followup-views'
import type { Day } from '@/domain/shared/instant'
import { Log, type LogItem } from '@/components/log/log'
import { Pictures } from '@/components/pictures/pictures'
import { dueWords, undertakingText as text } from '@/text/undertaking'

type OpenFile = (file: FileView, files: readonly FileView[]) => void

interface StepsProps {
  readonly undertaking: UndertakingDetail
  readonly today: Day
  readonly openFile: OpenFile
}

/** The steps in their order, each with what was reported for it and what the supervisors said. */
export function UndertakingSteps({ undertaking, today, openFile }: StepsProps) {
  return <Log items={undertaking.steps.map(step => logItem(step, today, openFile))} />
}

function logItem(step: MilestoneView, today: Day, openFile: OpenFile): LogItem {
  return {
    key: String(step.no),
    state: logState(step),
    title: step.name,
    time: timeOf(step, today),
    more: step.reports.length === 0 ? undefined : step.reports.map(report => <Report key={report.at} report={report} today={today} openFile={openFile} />)
  }
}

/** Where a step stands on the line; a late one says so whatever it waits for. */
export const logState = ({ state, overdueDays }: Pick<MilestoneView, 'state' | 'overdueDays'>): LogItem['state'] => {
  if (state === 'accepted') return 'done'
  if (state === 'later') return 'ahead'
  return overdueDays > 0 ? 'late' : 'now'
}

function timeOf(step: MilestoneView, today: Day): string {
  const judged = step.reports[step.reports.length - 1]?.judgement
  if (step.state === 'accepted' && judged !== undefined) return text.acceptedOn(judged.at, today)
  return stepTime(step, today)
}

/** When an unfinished step is due, or by how much it is late. */
export function stepTime({ state, dueDay, overdueDays }: Pick<MilestoneView, 'state' | 'dueDay' | 'overdueDays'>, today: Day): string {
  if (overdueDays > 0) return text.overdue(overdueDays)
  if (state === 'toJudge') return text.state.toJudge
  return state === 'later' ? text.before(dueDay, today) : dueWords(dueDay, today)
}

function Report({ report, today, openFile }: { readonly report: MilestoneReportView; readonly today: Day; readonly openFile: OpenFile }) {
  const { words, wordsWaiting, judgement, photos } = report
  return (
    <View className='undertaking__report'>
      <View className='undertaking__by'>{text.reportedOn(report.by, report.at, today)}</View>
      <View className='undertaking__words'>{words ?? text.wordsWaiting}</View>
      {words !== undefined && wordsWaiting && <View className='undertaking__by'>{text.wordsUnchecked}</View>}
      <Pictures files={photos} onOpen={openFile} />
      {judgement && (
        <View className={judgement.accepted ? 'undertaking__verdict' : 'undertaking__verdict is-back'}>
          {judgement.accepted ? text.judgedOk(judgement.by) : text.judgedBack(judgement.by, judgement.reason ?? '')}
        </View>
      )}
    </View>
  )
}
