import { observer } from 'mobx-react-lite'
import { HouseholdsStore } from '@/features/community/households-store'
import { HouseholdsBar, HouseholdsView } from '@/features/community/households-view'
import { openPage } from '@/root/routes'
import { Screen } from '@/root/screen'
import { useStore } from '@/root/use-store'
import { householdsText } from '@/text/register'

const openImport = (): void => openPage('rollImport')

export default observer(function HouseholdsPage() {
  const store = useStore(root => new HouseholdsStore({ ...root.ports, printer: root.platform.printer, links: root.platform.links }))
  return (
    <Screen
      title={householdsText.title}
      rule='committee'
      phase={store.phase}
      onRetry={store.load}
      skeleton='rows'
      bar={store.groups.length === 0 ? undefined : <HouseholdsBar store={store} />}
    >
      <HouseholdsView store={store} openImport={openImport} />
    </Screen>
  )
})
