import { observer } from 'mobx-react-lite'
import { LedgerProofStore } from '@/features/coin-proof/ledger-store'
import { LedgerProofView } from '@/features/coin-proof/ledger-view'
import { proofCraft } from '@/features/coin-proof/proof-craft'
import { useRoot } from '@/root/root-context'
import { openPage } from '@/root/routes'
import { Screen } from '@/root/screen'
import { useStore } from '@/root/use-store'
import { ledgerProofText } from '@/text/coin-proof'

const openChecks = (): void => openPage('ledgerHealth')

export default observer(function LedgerProofPage() {
  const { clock } = useRoot()
  const store = useStore(root => new LedgerProofStore({
    ...root.ports, craft: proofCraft, scanner: root.platform.scanner,
    history: root.ledgerHistory()
  }))
  return (
    <Screen title={ledgerProofText.title} phase={store.phase} onRetry={store.load} skeleton='topic'>
      <LedgerProofView store={store} now={clock.now} openChecks={openChecks} />
    </Screen>
  )
})
