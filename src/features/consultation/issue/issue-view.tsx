import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { FileView } from '@/contract/files'
import type { IssueDetail } from '@/contract/issue-views'
import { Button } from '@/components/button/button'
import { GableCard } from '@/components/gable-card/gable-card'
import { Hint } from '@/components/hint/hint'
import { NoticeRow } from '@/components/notice-row/notice-row'
import { Problem } from '@/components/problem/problem'
import { ReadAloud } from '@/components/read-aloud/read-aloud'
import { SectionTitle } from '@/components/section-title/section-title'
import { deedText, issuePageText as text } from '@/text/issue-page'
import { daysLeftText } from '@/text/issue-words'
import { deedKey } from './deeds'
import { DeclineSheet, WithdrawSheet, type Declining } from './issue-sheets'
import type { IssueStore } from './issue-store'
import { IssueHead, IssueSaid } from './issue-head'
import { IssueWayView } from './issue-way-view'

export interface IssueActions {
  /** The forms of what can be done here; with a key the one form. */
  readonly openDesk: (deed?: string) => void
  readonly openPoll: (pollId: string) => void
  readonly openNotice: (noticeId: string) => void
  readonly openUndertaking: (undertakingId: string) => void
  readonly openMeeting: (meetingId: string) => void
  readonly openFile: (file: FileView, files: readonly FileView[]) => void
}

interface IssueViewProps {
  readonly store: IssueStore
  readonly actions: IssueActions
  /** Drawn on the page in 大字版, in the bar otherwise; absent where the phone has no voice. */
  readonly reading?: IssueBarProps['reading']
  /** What people say of how it was handled; draws nothing before. */
  readonly rating?: ReactNode
}

/** One 诉求: where it stands, what waits for this person, what was said, everything that was done, and what comes. */
export const IssueView = observer(function IssueView({ store, actions, reading, rating }: IssueViewProps) {
  const [declining, setDeclining] = useState<Declining>()
  const [leaving, setLeaving] = useState(false)
  const { issue, withdrawal } = store
  if (!issue) return null
  return (
    <>
      <IssueHead store={store} />
      {reading && <View className='gap-3'><ReadAloud {...reading} /></View>}
      {store.mayDecideReport && <HeldCard store={store} onDecline={() => setDeclining({})} />}
      {store.waits && <WaitingCard store={store} actions={actions} />}
      {rating}
      <IssueSaid store={store} openFile={actions.openFile} />
      <Links issue={issue} actions={actions} />
      <IssueWayView store={store} actions={{ openFile: actions.openFile, show: stepNo => void store.decideHeld(true, { stepNo }), decline: stepNo => setDeclining({ stepNo }) }} />
      <Problem text={declining === undefined ? store.decide.text : undefined} />
      <Process issue={issue} />
      <Problem text={store.followProblem} />
      {withdrawal && withdrawal.whyNot === undefined && <View className='gap-3'><Button kind='text' text={text.withdraw} onPress={() => setLeaving(true)} /></View>}
      <WithdrawSheet store={store} open={leaving} reasonNeeded={withdrawal?.reasonNeeded ?? false} onClose={() => setLeaving(false)} />
      <DeclineSheet store={store} declining={declining} onClose={() => setDeclining(undefined)} />
    </>
  )
})

/** For the office whose stage it is: what it is due for, what is lacking, and the one thing that comes first. */
const WaitingCard = observer(function WaitingCard({ store, actions }: IssueViewProps) {
  const { issue, primary, lackingText, today } = store
  if (!issue) return null
  const { stageName, dueDay, overdue } = issue
  return (
    <GableCard plaque={text.asks.gable}>
      <View className='issue-wait__title'>{[stageName, dueDay && daysLeftText(dueDay, today)].filter(Boolean).join('，')}</View>
      {lackingText && <View className={overdue ? 'issue-wait__text is-late' : 'issue-wait__text'}>{lackingText}</View>}
      <View className='gap-3'><Button text={primary ? deedText(primary) : text.otherWays} onPress={() => actions.openDesk(primary && deedKey(primary))} /></View>
      {primary && <Button kind='text' small text={text.otherWays} onPress={() => actions.openDesk()} />}
    </GableCard>
  )
})

const HeldCard = observer(function HeldCard({ store, onDecline }: { readonly store: IssueStore; readonly onDecline: () => void }) {
  return (
    <GableCard plaque={text.asks.held}>
      <View className='issue-wait__title'>{text.maybeShown}</View>
      <View className='issue-wait__text'>{store.issue?.held && text.held[store.issue.held]}</View>
      <View className='gap-3'><Button text={text.show} busy={store.decide.isBusy} onPress={() => void store.decideHeld(true, {})} /></View>
      <Button kind='text' small text={text.decline} onPress={onDecline} />
      <Problem text={store.decide.text} />
    </GableCard>
  )
})

/** The vote, the meetings and the carrying out that belong to it. */
function Links({ issue, actions }: { readonly issue: IssueDetail; readonly actions: IssueActions }) {
  const { poll, undertakingId, meetings } = issue
  if (poll === undefined && undertakingId === undefined && meetings.length === 0) return null
  const noticeId = poll?.noticeId
  return (
    <>
      <SectionTitle title={text.links} />
      {poll && noticeId === undefined && <NoticeRow icon='ticket' title={text.toVote} text={`${poll.question}，${text.voteCloses(poll.closesAt)}`} onPress={() => actions.openPoll(poll.pollId)} />}
      {poll && noticeId !== undefined && <NoticeRow icon='board' tone='plain' title={text.toResult} text={poll.question} onPress={() => actions.openNotice(noticeId)} />}
      {undertakingId !== undefined && <NoticeRow icon='tool' tone='way' title={text.toUndertaking} text={text.toUndertakingText} onPress={() => actions.openUndertaking(undertakingId)} />}
      {meetings.map(({ meetingId, title, startsAt }) => <NoticeRow key={meetingId} icon='people' tone='plain' title={title} text={text.meeting(startsAt)} onPress={() => actions.openMeeting(meetingId)} />)}
    </>
  )
}

/** By which process, and what of it nobody has laid down yet. */
function Process({ issue }: { readonly issue: IssueDetail }) {
  const { name, version, provisional } = issue.process
  return (
    <View className='gap-4'>
      <Hint icon='list'>{text.process(name, version)}</Hint>
      {provisional && <View className='gap-2'><Hint icon='info'>{provisional.text}</Hint></View>}
      {issue.follows && <View className='gap-2'><Hint icon='bell'>{text.following}</Hint></View>}
    </View>
  )
}

interface IssueBarProps {
  readonly store: IssueStore
  readonly reading: { readonly reading: boolean; readonly onToggle: () => void } | undefined
}

/** Reading aloud, and to be told of what happens next. Whose stage it is has the button in the card above. */
export const IssueBar = observer(function IssueBar({ store, reading }: IssueBarProps) {
  const follows = store.issue?.follows ?? false
  const kind = follows || store.waits ? 'line' : 'primary'
  return (
    <>
      {reading && <Button kind='line' narrow icon='sound' text={reading.reading ? text.stop : text.read} onPress={reading.onToggle} />}
      <Button kind={kind} icon='bell' text={follows ? text.unfollow : text.follow} busy={store.followBusy} onPress={() => void store.toggleFollow()} />
    </>
  )
})
