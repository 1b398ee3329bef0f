import { observer } from 'mobx-react-lite'
import { SchemeDeskStore } from '@/features/coin-scheme/desk-store'
import { SchemeDeskView, type DeskActions } from '@/features/coin-scheme/desk-view'
import { openPage } from '@/root/routes'
import { Screen } from '@/root/screen'
import { useReturn } from '@/root/use-return'
import { useStore } from '@/root/use-store'
import { schemeDeskText } from '@/text/scheme-pages'

const ACTIONS: DeskActions = {
  openEdit: () => openPage('schemeEdit'),
  openTable: () => openPage('schemeImport'),
  openOpenings: () => openPage('openingImport'),
  openVersion: version => openPage('scheme', { version: String(version) })
}

export default observer(function SchemesPage() {
  const store = useStore(root => new SchemeDeskStore({ ...root.ports, ticks: root.clock }))
  useReturn(store.load)
  return (
    <Screen title={schemeDeskText.title} rule='committeeOrSupervisor' phase={store.phase} onRetry={store.load} skeleton='text'>
      <SchemeDeskView store={store} actions={ACTIONS} />
    </Screen>
  )
})
