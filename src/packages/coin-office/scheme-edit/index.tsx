import { observer } from 'mobx-react-lite'
import { SchemeEditStore } from '@/features/coin-scheme/edit-store'
import { SchemeEditBar, SchemeEditView } from '@/features/coin-scheme/edit-view'
import { goBack } from '@/root/routes'
import { Screen } from '@/root/screen'
import { useStore } from '@/root/use-store'
import { schemeEditText } from '@/text/scheme-pages'

export default observer(function SchemeEditPage() {
  const store = useStore(root => new SchemeEditStore(root.ports))
  const bar = store.draft !== undefined && store.mayEdit ? <SchemeEditBar store={store} /> : undefined
  return (
    <Screen title={schemeEditText.title} rule='committeeOrSupervisor' phase={store.phase} onRetry={store.load} skeleton='text' bar={bar}>
      <SchemeEditView store={store} goBack={goBack} />
    </Screen>
  )
})
