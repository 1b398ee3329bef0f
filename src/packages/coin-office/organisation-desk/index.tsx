import { observer } from 'mobx-react-lite'
import { OrganisationDeskStore } from '@/features/volunteers/organisation-desk-store'
import { OrganisationBar, OrganisationDeskView } from '@/features/volunteers/organisation-desk-view'
import { goBack } from '@/root/routes'
import { Screen } from '@/root/screen'
import { useStore } from '@/root/use-store'
import { organisationDeskText } from '@/text/volunteers-desk'

export default observer(function OrganisationDeskPage() {
  const store = useStore((root) => new OrganisationDeskStore({ ...root.ports, documents: root.platform.documents }))
  const writing = store.form !== undefined
  return (
    <Screen
      title={organisationDeskText.title} phase={store.phase} onRetry={store.load} skeleton='rows' rule='committee'
      onBack={writing ? store.close : goBack} bar={writing ? <OrganisationBar store={store} /> : undefined}
    >
      <OrganisationDeskView store={store} />
    </Screen>
  )
})
