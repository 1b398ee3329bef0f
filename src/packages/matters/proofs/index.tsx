import { observer } from 'mobx-react-lite'
import { ProofsStore } from '@/features/duties/proofs-store'
import { ProofsView } from '@/features/duties/proofs-view'
import { useRoot } from '@/root/root-context'
import { Screen } from '@/root/screen'
import { useParams } from '@/root/use-params'
import { useStore } from '@/root/use-store'
import { proofsText } from '@/text/proofs'

/** 能不能开证明. Opens on a link too, also for somebody who is not bound to the village. */
export default observer(function ProofsPage() {
  const { communityId } = useParams()
  const { display, platform } = useRoot()
  const store = useStore(root => new ProofsStore({ ...root.visiting(communityId), links: platform.links, dialler: platform.dialler, speech: platform.speech }))
  return (
    <Screen title={proofsText.title} phase={store.phase} onRetry={store.load} skeleton='rows'>
      <ProofsView store={store} elder={display.elder} />
    </Screen>
  )
})
