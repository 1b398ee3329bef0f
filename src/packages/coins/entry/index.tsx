import { observer } from 'mobx-react-lite'
import { EntryStore } from '@/features/coin-proof/entry-store'
import { EntryView } from '@/features/coin-proof/entry-view'
import { proofCraft } from '@/features/coin-proof/proof-craft'
import { openPage } from '@/root/routes'
import { Screen } from '@/root/screen'
import { useParams } from '@/root/use-params'
import { useStore } from '@/root/use-store'
import { entryText } from '@/text/coin-proof'

const ACTS = {
  claim: (claimId: string) => openPage('claimDetail', { claimId }),
  meeting: (meetingId: string) => openPage('meeting', { meetingId }),
  ledger: () => openPage('ledgerProof')
}

export default observer(function EntryPage() {
  const { transferId = '' } = useParams()
  const store = useStore(root => new EntryStore({
    ...root.ports, transferId, craft: proofCraft,
    history: root.ledgerHistory(),
    breathe: () => new Promise(resolve => setTimeout(resolve))
  }))
  return (
    <Screen title={entryText.title} phase={store.phase} onRetry={store.load} skeleton='topic'>
      <EntryView store={store} acts={ACTS} />
    </Screen>
  )
})
