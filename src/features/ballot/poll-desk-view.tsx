import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Card } from '@/components/card/card'
import { Chip } from '@/components/chip/chip'
import { Facts } from '@/components/facts/facts'
import { GroupBars } from '@/components/group-bars/group-bars'
import { SectionTitle } from '@/components/section-title/section-title'
import { Walk } from '@/components/walk/walk'
import { momentText } from '@/text/dates'
import { unitCount, unitWord } from '@/text/numbers'
import { ballotModeText, channelText } from '@/text/poll'
import { pollDeskText } from '@/text/poll-desk'
import { joinedText, pollPhaseText, pollsText } from '@/text/polls'
import { PollDeskChallenges } from './poll-desk-challenges'
import { PollDeskCount } from './poll-desk-count'
import { PollDeskNext } from './poll-desk-next'
import { PollDeskOfficers } from './poll-desk-officers'
import { PollDeskRoll } from './poll-desk-roll'
import { PollDeskTellers } from './poll-desk-tellers'
import { PollDeskSecret } from './poll-desk-secret'
import type { PollDeskStore } from './poll-desk-store'
import { PollDeskVoid } from './poll-desk-void'
import { walkStep } from './walk-step'
import './poll-desk-view.scss'

export interface PollDeskActions {
  readonly openDraft: () => void
  readonly openSheets: () => void
  readonly openSlips: () => void
  readonly openCare: () => void
  readonly openPublish: () => void
  readonly openNotice: (noticeId: string) => void
}

export interface PollDeskProps {
  readonly store: PollDeskStore
  readonly actions: PollDeskActions
}

/** One vote for those who run it: where it stands, what comes next and why not yet, then the parts of that phase. */
export const PollDeskView = observer(function PollDeskView({ store, actions }: PollDeskProps) {
  if (!store.poll) return null
  return (
    <>
      <Head store={store} />
      <View className='poll-desk__next'><PollDeskNext store={store} actions={actions} /></View>
      <PollDeskChallenges store={store} />
      <PollDeskOfficers store={store} />
      <Turnout store={store} />
      <PollDeskRoll store={store} />
      <PollDeskTellers store={store} />
      <PollDeskCount store={store} />
      <PollDeskSecret store={store} actions={actions} />
      <PollDeskVoid store={store} />
    </>
  )
})

const Head = observer(function Head({ store }: Pick<PollDeskProps, 'store'>) {
  const { poll } = store
  if (!poll) return null
  const step = walkStep(poll.phase)
  return (
    <Card>
      <View className='between'>
        <Chip text={pollPhaseText[poll.phase]} tone='vote' icon='ticket' />
        <View className='soft t-sub'>{pollsText.scope(poll.unitName, poll.eligible, poll.unit)}</View>
      </View>
      <View className='t-h2 gap-2'>{poll.question}</View>
      {step >= 0 && <View className='gap-3'><Walk steps={pollDeskText.walk} now={step} /></View>}
      <View className='gap-2'>
        <Facts
          facts={[
            { label: pollDeskText.opens, value: momentText(poll.opensAt) },
            { label: pollDeskText.closes, value: momentText(poll.closesAt) },
            { label: pollDeskText.mode, value: `${ballotModeText[poll.mode]}，${poll.channels.map(channel => channelText[channel]).join('、')}` },
            ...(poll.roll ? [{ label: pollDeskText.roll, value: pollDeskText.rollFacts(unitCount(poll.eligible, poll.unit), poll.roll.version) }] : [])
          ]}
        />
      </View>
    </Card>
  )
})

const Turnout = observer(function Turnout({ store }: Pick<PollDeskProps, 'store'>) {
  const { poll, turnout, showsTurnout } = store
  if (!poll || !showsTurnout || !turnout.view) return null
  const groups = turnout.groups.map(({ groupId, name, participated, eligible }) => ({ key: groupId, text: name, have: participated, base: eligible }))
  const line = turnout.lineAt === undefined || poll.needed === undefined ? undefined : { share: turnout.lineAt, text: pollsText.neededMark(poll.needed, poll.unit) }
  return (
    <>
      <SectionTitle title={pollDeskText.turnout} />
      <Card>
        <View className='strong'>{joinedText({ ...poll, participated: turnout.participated })}</View>
        <GroupBars groups={groups} line={line} unit={unitWord(poll.unit)} />
      </Card>
    </>
  )
})
