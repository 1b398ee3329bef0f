import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { GableCard } from '@/components/gable-card/gable-card'
import { Problem } from '@/components/problem/problem'
import type { PollDetail } from '@/contract/ballot'
import { unreachable } from '@/domain/shared/result'
import { pollDeskText as text } from '@/text/poll-desk'
import { screenText } from '@/text/screen'
import type { PollDeskActions, PollDeskProps } from './poll-desk-view'
import type { PollDeskStore } from './poll-desk-store'

interface Next {
  readonly say: string
  readonly button?: { readonly text: string; readonly onPress: () => void; readonly busy?: boolean | string }
  readonly problem?: string | undefined
}

/** What comes next, or why not yet. At most one button. */
export const PollDeskNext = observer(function PollDeskNext({ store, actions }: PollDeskProps) {
  const { poll } = store
  if (!poll) return null
  const { say, button, problem } = nextOf(poll, store, actions)
  return (
    <GableCard plaque={text.next}>
      <View>{say}</View>
      {button && <View className='gap-3'><Button text={button.text} busy={button.busy} onPress={button.onPress} /></View>}
      <Problem text={problem} />
    </GableCard>
  )
})

function nextOf(poll: PollDetail, store: PollDeskStore, actions: PollDeskActions): Next {
  const lookAgain = { text: screenText.retry, onPress: () => void store.load() }
  switch (poll.phase) {
    case 'draft':
      return { say: text.draft, button: { text: text.toDraft, onPress: actions.openDraft } }
    case 'challenge':
      return { say: text.challenge(poll.challengesEndAt ?? poll.opensAt) }
    case 'notice':
      return { say: text.notice(poll.opensAt) }
    case 'openingDue':
      return { say: openingSay(store) }
    case 'lapsed':
      return { say: text.lapsed }
    case 'voting':
      return store.now < poll.closesAt ? voting(poll, store, actions) : { say: text.settling, button: lookAgain }
    case 'settling':
      return { say: text.settling, button: lookAgain }
    case 'closed':
      return closed(poll, store, actions)
    case 'counted':
      return { say: text.counted(store.missing) }
    case 'confirmed':
      return store.isCommittee ? { say: text.confirmed, button: { text: text.toPublish, onPress: actions.openPublish } } : { say: text.confirmed }
    case 'published':
      return published(poll, actions)
    case 'voided':
      return { say: text.voided(poll.voidReason ?? '') }
    default:
      return unreachable(poll.phase)
  }
}

function openingSay(store: PollDeskStore): string {
  const open = store.openChallenges.length
  if (open > 0) return text.unanswered(open)
  return store.isCommittee ? text.openingDue : text.watchOpening
}

function voting(poll: PollDetail, store: PollDeskStore, actions: PollDeskActions): Next {
  if (store.isSecret) return secretVoting(poll, store)
  if (poll.iAmTeller && store.countsByHand) return { say: text.tellerNow, button: { text: text.toSheets, onPress: actions.openSheets } }
  return { say: store.countsByHand && store.isCommittee ? text.voting(poll.closesAt) : text.votingPhone(poll.closesAt) }
}

/** The box is made by the desk as soon as it is looked at; whoever votes before that waits a moment. */
function secretVoting(poll: PollDetail, { box }: PollDeskStore): Next {
  const say = text.votingPhone(poll.closesAt)
  if (box.work.kind !== 'failed') return { say }
  return { say, button: { text: text.makeBox, onPress: () => void box.prepare() }, problem: box.work.text }
}

function secretClosed(store: PollDeskStore, actions: PollDeskActions): Next {
  const { countProblem, countBusy } = store
  if (store.poll?.iAmTeller === true && store.countsByHand && !store.isCommittee) return { say: text.tellerSlips, button: { text: text.toSlips, onPress: actions.openSlips } }
  if (!store.isCommittee) return { say: text.watchCalling }
  const button = { text: countProblem === undefined ? text.call : text.callAgain, busy: countBusy, onPress: () => void store.countVotes() }
  return { say: store.countsByHand ? text.closedSlips : text.closedSecret, button, problem: countProblem }
}

function closed(poll: PollDetail, store: PollDeskStore, actions: PollDeskActions): Next {
  if (store.isSecret) return secretClosed(store, actions)
  const { count } = store
  if (poll.iAmTeller && store.countsByHand && !store.isCommittee) return { say: text.tellerNow, button: { text: text.toSheets, onPress: actions.openSheets } }
  if (!store.isCommittee) return { say: text.watchCount }
  const button = { text: count.count.text === undefined ? text.count : text.recount, busy: count.count.isBusy, onPress: () => void count.countVotes() }
  return { say: store.countsByHand ? text.closedTellers : text.closed, button, problem: count.count.text }
}

function published({ noticeId }: PollDetail, actions: PollDeskActions): Next {
  if (noticeId === undefined) return { say: text.published }
  return { say: text.published, button: { text: text.toNotice, onPress: () => actions.openNotice(noticeId) } }
}
