import { Text, View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { FileView } from '@/contract/files'
import type { IssueDetail } from '@/contract/issue-views'
import { Card } from '@/components/card/card'
import { CountdownStrip } from '@/components/countdown/countdown'
import { Dotted } from '@/components/dotted/dotted'
import { GableSteps } from '@/components/gable-steps/gable-steps'
import { Hint } from '@/components/hint/hint'
import { NoticeRow } from '@/components/notice-row/notice-row'
import { Pictures } from '@/components/pictures/pictures'
import { SectionTitle } from '@/components/section-title/section-title'
import { spoken } from '@/components/spoken'
import { dayOf, type Day } from '@/domain/shared/instant'
import { dayText } from '@/text/dates'
import { issuePageText as text } from '@/text/issue-page'
import { categoryText, daysLeftText, GABLE_NAMES, officeText } from '@/text/issue-words'
import { gableStage } from './issue-card'
import type { IssueStore } from './issue-store'
import { passedBySteps } from './issue-steps'
import './issue-head.scss'

/** What it is about, and where it stands: the seven steps, then one line with the day that counts. */
export const IssueHead = observer(function IssueHead({ store }: { readonly store: IssueStore }) {
  const { issue, today } = store
  if (!issue) return null
  const { headline, unitName, place, category, reportedAt } = issue
  return (
    <>
      <View className='issue-head__title' {...spoken({ role: 'heading' })}>{headline}</View>
      <View className='issue-head__facts'>
        <Dotted parts={[unitName, ...(place === undefined ? [] : [place]), categoryText[category], text.reportedAt(dayOf(reportedAt))]} />
      </View>
      <GableSteps names={GABLE_NAMES} stage={gableStage(issue)} passedBy={passedBySteps(issue)} />
      {!store.mayDecideReport && <View className='gap-3'><Standing issue={issue} today={today} /></View>}
    </>
  )
})

function Standing({ issue, today }: { readonly issue: IssueDetail; readonly today: Day }) {
  const { state, office, dueDay, overdue } = issue
  switch (state) {
    case 'held':
      return <NoticeRow icon='eye' tone='soon' title={text.heldShort} text={issue.mine ? text.heldMine : undefined} />
    case 'declined':
      return <NoticeRow icon='cross' tone='plain' title={text.declined} text={issue.reason && `${text.reason}：${issue.reason}`} />
    case 'voting':
      return <NoticeRow icon='ticket' tone='plain' title={text.atVote} />
    case 'carryingOut':
      return <NoticeRow icon='tool' tone='way' title={text.carryingOut} />
    case 'solved':
      return <NoticeRow icon='checkc' tone='plain' title={text.solved(issue.handledAt ?? issue.lastAt)} text={issue.reason} />
    case 'rejected':
      return <Rejected issue={issue} />
    case 'withdrawn':
      return <NoticeRow icon='redo' tone='plain' title={text.withdrawn} text={issue.reason} />
    default: {
      if (dueDay === undefined || office === undefined) return null
      const who = officeText[office]
      const say = overdue ? text.overdue(who, dueDay) : state === 'reported' ? text.waitsFor(who) : text.dueBy(who, dueDay)
      return (
        <CountdownStrip tone={overdue ? 'late' : 'soon'}>
          <Text className='strong'>{daysLeftText(dueDay, today)}</Text>{text.comma}<Text className='nowrap'>{say}</Text>
        </CountdownStrip>
      )
    }
  }
}

function Rejected({ issue }: { readonly issue: IssueDetail }) {
  return (
    <Card>
      <View className='strong'>{`${text.rejected}，${dayText(dayOf(issue.handledAt ?? issue.lastAt))}`}</View>
      {issue.reason && <View className='soft'>{`${text.reason}：${issue.reason}`}</View>}
      {issue.legalGround && <View className='soft'>{`${text.legalGround}：${issue.legalGround}`}</View>}
    </Card>
  )
}

/** The report itself: every word, the pictures, who said it. */
export const IssueSaid = observer(function IssueSaid({ store, openFile }: { readonly store: IssueStore; readonly openFile: (file: FileView, files: readonly FileView[]) => void }) {
  const { issue } = store
  if (!issue) return null
  const { files, details, reporterName, assisted, mine } = issue
  const facts = [text.by(reporterName), ...(assisted ? [text.assisted] : [])]
  return (
    <>
      <SectionTitle title={text.said} />
      <Card>
        <View>{issue.text}</View>
        {details && <View>{text.event(details)}</View>}
        <Pictures files={files} onOpen={openFile} />
        <View className='muted t-cap gap-1'><Dotted parts={facts} /></View>
      </Card>
      {mine && <View className='gap-3'><Hint icon='lock'>{assisted ? text.mineAssisted : text.mineHint}</Hint></View>}
    </>
  )
})
