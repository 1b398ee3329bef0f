import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { MeetingDetail } from '@/contract/consultation'
import type { FileView } from '@/contract/files'
import { reasonCannotSignIn } from '@/domain/consultation/meeting'
import { asId, type MeetingId } from '@/domain/shared/ids'
import type { Instant } from '@/domain/shared/instant'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { CountdownStrip } from '@/components/countdown/countdown'
import { Facts } from '@/components/facts/facts'
import { Field } from '@/components/field/field'
import { Hint } from '@/components/hint/hint'
import { Icon } from '@/components/icon/icon'
import { NoticeRow } from '@/components/notice-row/notice-row'
import { Problem } from '@/components/problem/problem'
import { spoken } from '@/components/spoken'
import { momentText } from '@/text/dates'
import { meetingText } from '@/text/meeting'
import { meetingKindText, meetingTalkText as talkText } from '@/text/meeting-talk'
import { meetingPageText, meetingTime } from '@/text/meeting-page'
import { AgendaPart } from './meeting/agenda-part'
import { HandPart } from './meeting/hand-part'
import { OpinionSheet, OpinionsPart } from './meeting/opinions-part'
import { CallPart, RecordPart } from './meeting/record-part'
import type { MeetingStore } from './meeting-store'
import './meeting-view.scss'

interface MeetingViewProps {
  readonly store: MeetingStore
  readonly now: Instant
  readonly openPoll: (pollId: string) => void
  readonly openFile: (file: FileView, files: readonly FileView[]) => void
  /** What becomes of it and how it is graded; nothing before it is closed. */
  readonly after?: ReactNode
}

/** Whether the phone can sign in to this meeting now. */
export const signInIsOpen = (meeting: MeetingDetail, now: Instant): boolean => meeting.state === 'called' && signInRefusal(meeting, now) === undefined

const signInRefusal = (meeting: MeetingDetail, now: Instant) => reasonCannotSignIn({ ...meeting, meetingId: asId<MeetingId>(meeting.meetingId) }, 'code', now)

/** One meeting: when, where and about what; what was said before; that one was there; and what came of it. */
export const MeetingView = observer(function MeetingView({ store, now, openPoll, openFile, after }: MeetingViewProps) {
  const { meeting } = store
  if (!meeting) return null
  const { pollId, state, cancelled, shortNoticeReason } = meeting
  const { talk } = store
  const speaks = store.isSignedIn && meeting.may.includes('raiseHand')
  return (
    <>
      {cancelled && <CountdownStrip tone='late'>{talkText.cancelled(cancelled.reason)}</CountdownStrip>}
      <Card>
        <View className='meeting__title' {...spoken({ role: 'heading' })}>{meeting.title}</View>
        <Facts
          facts={[
            { label: talkText.kind, value: meetingKindText[meeting.kind] },
            { label: meetingPageText.time, value: meetingTime(meeting) },
            { label: meetingText.place, value: meeting.place },
            ...(meeting.present > 0 ? [{ label: meetingPageText.arrived, value: meetingText.present(meeting.present) }] : [])
          ]}
        />
      </Card>
      {pollId !== undefined && <View className='gap-3'><NoticeRow icon='ticket' tone='plain' title={meetingPageText.seeVote} onPress={() => openPoll(pollId)} /></View>}
      {shortNoticeReason && <View className='gap-3'><Hint icon='info'>{talkText.shortNotice(shortNoticeReason)}</Hint></View>}
      {speaks && <HandPart talk={talk} meeting={meeting} />}
      <AgendaPart meeting={meeting} say={no => talk.open(meeting, no)} openPoll={openPoll} />
      <RecordPart meeting={meeting} openFile={openFile} />
      {after}
      <OpinionsPart meeting={meeting} />
      <CallPart meeting={meeting} openFile={openFile} />
      {state !== 'cancelled' && (
        <View className='gap-4'>
          {store.isSignedIn ? <Receipt store={store} /> : state === 'called' && <SignIn store={store} meeting={meeting} now={now} />}
        </View>
      )}
      <Follow store={store} />
      <OpinionSheet talk={talk} meeting={meeting} />
    </>
  )
})

const Follow = observer(function Follow({ store }: { readonly store: MeetingStore }) {
  const { talk, meeting } = store
  if (!meeting || meeting.state === 'cancelled') return null
  return (
    <View className='gap-3'>
      <Button kind='text' icon='bell' text={meeting.following ? talkText.following : talkText.follow} busy={talk.followBusy} onPress={() => void talk.toggleFollow(meeting.following)} />
      <Problem text={talk.followProblem} />
    </View>
  )
})

const Receipt = observer(function Receipt({ store }: { readonly store: MeetingStore }) {
  return (
    <Card>
      <View className='meeting__receipt' {...spoken({ role: 'status', live: 'polite' })}>
        <Icon name='checkc' size='l' />
        <View className='meeting__done'>{meetingPageText.done}</View>
        <View className='soft'>{store.receiptText ?? meetingPageText.counted}</View>
      </View>
      <View className='gap-3'><Hint icon='coin'>{meetingPageText.noVoteCoins}</Hint></View>
    </Card>
  )
})

interface SignInProps {
  readonly store: MeetingStore
  readonly meeting: MeetingDetail
  readonly now: Instant
}

const SignIn = observer(function SignIn({ store, meeting, now }: SignInProps) {
  const refusal = signInRefusal(meeting, now)
  if (refusal?.code === 'SIGN_IN_NOT_YET') return <Hint icon='clock'>{meetingPageText.openAt(momentText(refusal.opensAt))}</Hint>
  if (refusal) return <Hint icon='info'>{meetingPageText.over}</Hint>
  return (
    <>
      <View className='meeting__code'>
        <Field label={meetingText.codeLabel} aside='' type='number' value={store.code} onChange={store.type} />
      </View>
      <Problem text={store.signIn.text} />
      <View className='gap-4'><Hint icon='pin'>{meetingPageText.onlyThere}</Hint></View>
      <View className='gap-2'>
        <Hint icon='coin'>{meeting.coinsForAttending > 0 ? meetingPageText.coinsFor(meeting.coinsForAttending) : meetingPageText.noCoinsNow}</Hint>
      </View>
    </>
  )
})
