import { observer } from 'mobx-react-lite'
import { loadCraft } from '@/features/secret-ballot/craft'
import { SecretCheckBar } from '@/features/secret-ballot/secret-check-bar'
import { SecretCheckStore } from '@/features/secret-ballot/secret-check-store'
import { SecretCheckView, type SecretCheckActions } from '@/features/secret-ballot/secret-check-view'
import { useRoot } from '@/root/root-context'
import { openPage, replacePage } from '@/root/routes'
import { Screen } from '@/root/screen'
import { useParams } from '@/root/use-params'
import { useReturn } from '@/root/use-return'
import { useStore } from '@/root/use-store'
import { secretCheckText } from '@/text/secret-check'

export default observer(function SecretCheckPage() {
  const { display } = useRoot()
  const { pollId = '' } = useParams()
  const store = useStore(root => new SecretCheckStore({ ...root.ports, box: root.platform.box, keepers: () => root.ballotKeepers(pollId), loadCraft, pollId }))
  useReturn(store.load)
  const actions: SecretCheckActions = {
    openBoard: () => openPage('secretBoard', { pollId }),
    openRecount: () => openPage('secretRecount', { pollId }),
    openDispute: () => openPage('dispute', { pollId, kind: store.dispute }),
    openResult: noticeId => openPage('result', { noticeId }),
    openPoll: () => replacePage('poll', { pollId })
  }
  return (
    <Screen
      title={secretCheckText.title}
      phase={store.phase}
      onRetry={() => void store.load()}
      skeleton='text'
      bar={<SecretCheckBar store={store} elder={display.elder} actions={actions} />}
      barStacked={display.elder}
    >
      <SecretCheckView store={store} elder={display.elder} actions={actions} />
    </Screen>
  )
})
