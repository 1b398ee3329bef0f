import { observer } from 'mobx-react-lite'
import { MediationDeskStore } from '@/features/mediation/desk-store'
import { MediationDeskView, type DeskActions } from '@/features/mediation/desk-view'
import { openPage } from '@/root/routes'
import { Screen } from '@/root/screen'
import { useReturn } from '@/root/use-return'
import { useStore } from '@/root/use-store'
import { mediationDeskText } from '@/text/mediation-desk'

const ACTIONS: DeskActions = { openCase: caseId => openPage('mediation', { caseId }), openWays: () => openPage('mediationWays') }

export default observer(function MediationDeskPage() {
  const store = useStore(root => new MediationDeskStore(root.ports))
  useReturn(store.load)
  return (
    <Screen title={mediationDeskText.title} rule='mediator' phase={store.phase} onRetry={store.load}>
      <MediationDeskView store={store} actions={ACTIONS} />
    </Screen>
  )
})
