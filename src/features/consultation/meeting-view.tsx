import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { MeetingDetail } from '@/contract/consultation'
import { reasonCannotSignIn } from '@/domain/consultation/meeting'
import { asId, type MeetingId } from '@/domain/shared/ids'
import type { Instant } from '@/domain/shared/instant'
import { Card } from '@/components/card/card'
import { Facts } from '@/components/facts/facts'
import { Field } from '@/components/field/field'
import { Hint } from '@/components/hint/hint'
import { Icon } from '@/components/icon/icon'
import { NoticeRow } from '@/components/notice-row/notice-row'
import { Problem } from '@/components/problem/problem'
import { spoken } from '@/components/spoken'
import { momentText } from '@/text/dates'
import { meetingText } from '@/text/meeting'
import { meetingPageText, meetingTime } from '@/text/meeting-page'
import type { MeetingStore } from './meeting-store'
import './meeting-view.scss'

interface MeetingViewProps {
  readonly store: MeetingStore
  readonly now: Instant
  readonly openPoll: (pollId: string) => void
}

/** Whether the phone can sign in to this meeting now. */
export const signInIsOpen = (meeting: MeetingDetail, now: Instant): boolean => signInRefusal(meeting, now) === undefined

const signInRefusal = (meeting: MeetingDetail, now: Instant) => reasonCannotSignIn({ ...meeting, meetingId: asId<MeetingId>(meeting.meetingId) }, 'code', now)

/** One meeting: when and where, and that one was there. */
export const MeetingView = observer(function MeetingView({ store, now, openPoll }: MeetingViewProps) {
  const { meeting } = store
  if (!meeting) return null
  const { pollId } = meeting
  return (
    <>
      <Card>
        <View className='meeting__title' {...spoken({ role: 'heading' })}>{meeting.title}</View>
        <Facts
          facts={[
            { label: meetingPageText.time, value: meetingTime(meeting) },
            { label: meetingText.place, value: meeting.place },
            { label: meetingPageText.arrived, value: meetingText.present(meeting.present) }
          ]}
        />
      </Card>
      {pollId !== undefined && <View className='gap-3'><NoticeRow icon='ticket' tone='plain' title={meetingPageText.seeVote} onPress={() => openPoll(pollId)} /></View>}
      <View className='gap-4'>
        {store.isSignedIn ? <Receipt store={store} /> : <SignIn store={store} meeting={meeting} now={now} />}
      </View>
    </>
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
