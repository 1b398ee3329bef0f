import { observer } from 'mobx-react-lite'
import { EvidenceStore } from '@/features/evidence/evidence-store'
import { EvidenceBar, EvidenceTop, EvidenceView } from '@/features/evidence/evidence-view'
import { Screen } from '@/root/screen'
import { useStore } from '@/root/use-store'
import { evidenceText } from '@/text/evidence'

export default observer(function EvidencePage() {
  const store = useStore(root => new EvidenceStore({ ...root.ports, ticks: root.clock, documents: root.platform.documents }))
  return (
    <Screen
      title={evidenceText.title}
      rule='committeeOrSupervisor'
      top={<EvidenceTop store={store} />}
      phase={store.phase}
      onRetry={store.load}
      bar={<EvidenceBar store={store} />}
    >
      <EvidenceView store={store} />
    </Screen>
  )
})
