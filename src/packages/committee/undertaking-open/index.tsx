import { observer } from 'mobx-react-lite'
import { OpenUndertakingStore } from '@/features/followup/open-undertaking-store'
import { OpenUndertakingBar, OpenUndertakingView } from '@/features/followup/open-undertaking-view'
import { replacePage } from '@/root/routes'
import { Screen } from '@/root/screen'
import { useParams } from '@/root/use-params'
import { useStore } from '@/root/use-store'
import { followThroughText } from '@/text/undertaking'

/** `kind` and `id` of the published notice or minutes; `title`: what was decided. */
export default observer(function OpenUndertakingPage() {
  const { kind, id = '', title = '' } = useParams()
  const store = useStore(root => new OpenUndertakingStore({ ...root.ports, ticks: root.clock, source: { kind: kind === 'meeting' ? 'meeting' : 'notice', id }, title }))
  return (
    <Screen title={followThroughText.openTitle} rule='committee' bar={<OpenUndertakingBar store={store} />}>
      <OpenUndertakingView store={store} openUndertaking={undertakingId => replacePage('undertaking', { undertakingId })} />
    </Screen>
  )
})
