import { observer } from 'mobx-react-lite'
import { hasPollBar, PollBar } from '@/features/ballot/poll-bar'
import { PollStore } from '@/features/ballot/poll-store'
import { PollView, type PollActions } from '@/features/ballot/poll-view'
import { SecretPoll, type SecretPollActions, type SecretPollProps } from '@/features/ballot/secret-poll'
import { secretDeed, SecretPollBar } from '@/features/ballot/secret-poll-bar'
import { useRoot } from '@/root/root-context'
import { openPage, openTab } from '@/root/routes'
import { Screen } from '@/root/screen'
import { useParams } from '@/root/use-params'
import { useReading } from '@/root/use-reading'
import { useReturn } from '@/root/use-return'
import { useStore } from '@/root/use-store'
import { pollText } from '@/text/poll'

export default observer(function PollPage() {
  const root = useRoot()
  const { pollId = '' } = useParams()
  const store = useStore(({ ports, display, clock }) => new PollStore({ ...ports, display, ticks: clock, pollId }))
  const reading = useReading(store.spokenText)
  useReturn(store.load)
  const actions: PollActions = {
    openRoll: () => openPage('roll', { pollId }),
    openResult: noticeId => openPage('result', { noticeId }),
    toHome: () => openTab('home'),
    openTelling: () => openPage(store.poll?.mode === 'secret' ? 'slips' : 'sheets', { pollId })
  }
  const view = { store, elder: root.display.elder, actions, reading }
  const hasCast = store.poll?.secret?.token === 'taken' && root.hasCast(pollId)
  const secret: SecretPollProps = { ...view, secret: secretActions(pollId), anonymous: root.platform.box.anonymous, hasCast }
  const isSecret = store.poll?.mode === 'secret'
  const hasBar = isSecret ? secretDeed(store, hasCast) !== undefined : hasPollBar(store)
  return (
    <Screen
      title={pollText.title}
      phase={store.phase}
      onRetry={store.load}
      skeleton='text'
      bar={!hasBar ? undefined : isSecret ? <SecretPollBar {...secret} /> : <PollBar store={store} actions={actions} />}
      barStacked={store.step === 'checking'}
    >
      {isSecret ? <SecretPoll {...secret} /> : <PollView {...view} />}
    </Screen>
  )
})

const secretActions = (pollId: string): SecretPollActions => ({
  openVote: takeAtOnce => openPage('secretVote', { pollId, take: takeAtOnce ? '1' : undefined }),
  openCheck: () => openPage('secretCheck', { pollId }),
  openBoard: () => openPage('secretBoard', { pollId }),
  openRecount: () => openPage('secretRecount', { pollId }),
  openDispute: () => openPage('dispute', { pollId })
})
