import { observer } from 'mobx-react-lite'
import { WaysStore } from '@/features/mediation/ways-store'
import { WaysBar } from '@/features/mediation/way-editor'
import { WaysView } from '@/features/mediation/ways-view'
import { goBack } from '@/root/routes'
import { Screen } from '@/root/screen'
import { useStore } from '@/root/use-store'
import { waysText } from '@/text/mediation-desk'

export default observer(function MediationWaysPage() {
  const store = useStore(root => new WaysStore(root.ports))
  const editing = store.draft !== undefined
  return (
    <Screen
      title={editing ? waysText.editTitle : waysText.title}
      rule='mediator'
      phase={store.phase}
      onRetry={store.load}
      onBack={editing ? store.stopEditing : goBack}
      bar={editing && <WaysBar store={store} />}
    >
      <WaysView store={store} />
    </Screen>
  )
})
