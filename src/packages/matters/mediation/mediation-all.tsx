import { observer } from 'mobx-react-lite'
import { MyCasesStore } from '@/features/mediation/my-cases-store'
import { MyCasesView, type MyCasesActions } from '@/features/mediation/my-cases-view'
import { openPage } from '@/root/routes'
import { Screen } from '@/root/screen'
import { useReturn } from '@/root/use-return'
import { useStore } from '@/root/use-store'
import { mediationText } from '@/text/mediation'

const ACTIONS: MyCasesActions = {
  openCase: caseId => openPage('mediation', { caseId }),
  openApply: () => openPage('mediationApply'),
  openHelp: () => openPage('mediationApply', { helping: '1' }),
  openDesk: () => openPage('mediationDesk')
}

export const MediationAll = observer(function MediationAll() {
  const store = useStore(root => new MyCasesStore(root.ports))
  useReturn(store.load)
  return (
    <Screen title={mediationText.title} phase={store.phase} onRetry={store.load}>
      <MyCasesView store={store} actions={ACTIONS} />
    </Screen>
  )
})
