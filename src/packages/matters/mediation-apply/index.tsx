import { observer } from 'mobx-react-lite'
import { ApplyStore } from '@/features/mediation/apply-store'
import { ApplyBar, ApplyDone, ApplyView } from '@/features/mediation/apply-view'
import { goBack, replacePage } from '@/root/routes'
import { Screen } from '@/root/screen'
import { useParams } from '@/root/use-params'
import { useStore } from '@/root/use-store'
import { applyText } from '@/text/mediation'

/** `helping`: a grid worker or mediator applies for a neighbour. */
export default observer(function MediationApplyPage() {
  const { helping } = useParams()
  const store = useStore(root => new ApplyStore(root.ports, helping !== undefined))
  const title = store.helping ? applyText.helpTitle : applyText.title
  if (store.apply.isDone) {
    return <Screen title={title}><ApplyDone store={store} openCase={caseId => replacePage('mediation', { caseId })} goBack={goBack} /></Screen>
  }
  return <Screen title={title} rule='resident' bar={<ApplyBar store={store} />}><ApplyView store={store} /></Screen>
})
