import { observer } from 'mobx-react-lite'
import { MeStore } from '@/features/community/me-store'
import { MeView, type MeActions } from '@/features/community/me-view'
import { openPage, openTab } from '@/root/routes'
import { Screen } from '@/root/screen'
import { useReturn } from '@/root/use-return'
import { useStore } from '@/root/use-store'
import { screenText } from '@/text/screen'

const ACTIONS: MeActions = {
  openBind: () => openPage('bind'),
  openDesk: () => openPage('desk'),
  openMeetings: () => openPage('meeting'),
  openVolunteers: () => openPage('activities'),
  openMediation: () => openPage('mediation'),
  openClaims: () => openPage('claims'),
  openClaimQueue: () => openPage('claimQueue'),
  openCoinWatch: () => openPage('coinWatch'),
  openShopDesk: () => openPage('shopDesk'),
  openWeigh: () => openPage('weigh'),
  openCalculator: () => openPage('calculator'),
  openBoard: () => openTab('board'),
  openBodies: () => openPage('bodies'),
  openInbox: () => openPage('inbox'),
  openUndertakings: () => openPage('undertakings'),
  openProofs: () => openPage('proofs'),
  openDuties: () => openPage('duties')
}

export default observer(function MePage() {
  const store = useStore(root => new MeStore({ ...root.ports, display: root.display }))
  useReturn(store.load)
  return (
    <Screen title={screenText.tabs.me} tab='me' ground='sky' phase={store.phase} onRetry={store.load} skeleton='rows'>
      <MeView store={store} actions={ACTIONS} />
    </Screen>
  )
})
