import { observer } from 'mobx-react-lite'
import type { CoinLink } from '@/features/ledger/coins-more'
import { CoinsView, type CoinsActs } from '@/features/ledger/coins-view'
import { StatementStore } from '@/features/ledger/statement-store'
import { useRoot } from '@/root/root-context'
import { openPage, type RouteName } from '@/root/routes'
import { Screen } from '@/root/screen'
import { useReturn } from '@/root/use-return'
import { useStore } from '@/root/use-store'
import { screenText } from '@/text/screen'

const LINKS: Readonly<Record<CoinLink, RouteName>> = {
  myClaims: 'claims', myOrders: 'orders', activities: 'activities', notice: 'claimNotice', scheme: 'scheme', fund: 'fund', honours: 'honours', ledger: 'ledgerProof'
}
const ACTS: CoinsActs = {
  meetings: () => openPage('meeting'),
  claim: () => openPage('claim'),
  shop: () => openPage('shop'),
  entries: () => openPage('coinEntries'),
  entry: transferId => openPage('coinEntry', { transferId }),
  refusedClaim: claimId => openPage('claimDetail', { claimId }),
  pool: () => openPage('coinPool'),
  link: link => openPage(LINKS[link])
}

export default observer(function CoinsPage() {
  const { display } = useRoot()
  const history = useStore(root => root.ledgerHistory())
  // The ledger's history is asked for once the page stands: the first paint waits for one call.
  const store = useStore(root => new StatementStore({ ...root.ports, afterwards: history.check }))
  useReturn(store.load)
  return (
    <Screen title={screenText.tabs.coins} tab='coins' ground='sky' phase={store.phase} onRetry={store.load} skeleton='rows'>
      <CoinsView store={store} history={history} elder={display.elder} acts={ACTS} />
    </Screen>
  )
})
