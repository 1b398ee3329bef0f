import { observer } from 'mobx-react-lite'
import { OrganisationsStore } from '@/features/volunteers/organisations-store'
import { OrganisationsView } from '@/features/volunteers/organisations-view'
import { openPage } from '@/root/routes'
import { Screen } from '@/root/screen'
import { useReturn } from '@/root/use-return'
import { useStore } from '@/root/use-store'
import { organisationsText } from '@/text/volunteers'

const openDesk = (): void => openPage('organisationDesk')

export default observer(function OrganisationsPage() {
  const store = useStore((root) => new OrganisationsStore(root.ports))
  useReturn(store.load)
  return (
    <Screen title={organisationsText.title} phase={store.phase} onRetry={store.load} skeleton='rows'>
      <OrganisationsView store={store} openDesk={openDesk} />
    </Screen>
  )
})
