import { observer } from 'mobx-react-lite'
import { CaseBar } from '@/features/mediation/case-bar'
import { CaseStore } from '@/features/mediation/case-store'
import { CaseView } from '@/features/mediation/case-view'
import { openFile } from '@/root/open-file'
import { Screen } from '@/root/screen'
import { useReturn } from '@/root/use-return'
import { useStore } from '@/root/use-store'
import { mediationText } from '@/text/mediation'

export const MediationOne = observer(function MediationOne({ mediationId }: { readonly mediationId: string }) {
  const store = useStore(root => new CaseStore({ ...root.ports, photos: root.platform.photos, mediationId }))
  useReturn(store.load)
  return (
    <Screen title={mediationText.caseTitle} phase={store.phase} onRetry={store.load} skeleton='text' bar={store.hasBar && <CaseBar store={store} />}>
      <CaseView store={store} openFile={openFile} />
    </Screen>
  )
})
