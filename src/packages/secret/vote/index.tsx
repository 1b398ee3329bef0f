import { observer } from 'mobx-react-lite'
import { loadCraft } from '@/features/secret-ballot/craft'
import { isStacked, SecretVoteBar } from '@/features/secret-ballot/secret-vote-bar'
import { SecretVoteStore } from '@/features/secret-ballot/secret-vote-store'
import { SecretVoteView, type SecretVoteActions } from '@/features/secret-ballot/secret-vote-view'
import { useRoot } from '@/root/root-context'
import { hasPageBelow, openTab, replacePage } from '@/root/routes'
import { Screen } from '@/root/screen'
import { useParams } from '@/root/use-params'
import { useReading } from '@/root/use-reading'
import { useReturn } from '@/root/use-return'
import { useStore } from '@/root/use-store'
import { secretVoteText } from '@/text/secret-vote'

/** `take=1`: 领票 was pressed on the page of the vote, which lies below. A link to here takes nothing for whoever opens it. */
export default observer(function SecretVotePage() {
  const { display, platform } = useRoot()
  const { pollId = '', take } = useParams()
  const store = useStore(root => new SecretVoteStore({
    ...root.ports, box: platform.box, chance: platform.chance, ticks: root.clock, keepers: () => root.ballotKeepers(pollId),
    loadCraft, breathe: () => new Promise(resolve => setTimeout(resolve)), pollId, takeAtOnce: take === '1' && hasPageBelow()
  }))
  const reading = useReading(store.spokenText)
  useReturn(store.load)
  const actions: SecretVoteActions = {
    callOffice: () => platform.dialler.call(store.officePhone ?? ''),
    openPoll: () => replacePage('poll', { pollId }),
    toHome: () => openTab('home')
  }
  return (
    <Screen
      title={secretVoteText.title}
      phase={store.phase}
      onRetry={() => void store.load()}
      skeleton='text'
      bar={<SecretVoteBar store={store} elder={display.elder} actions={actions} />}
      barStacked={isStacked(store, display.elder)}
    >
      <SecretVoteView store={store} elder={display.elder} actions={actions} reading={reading} />
    </Screen>
  )
})
