import { observer } from 'mobx-react-lite'
import { ClaimDone, ClaimDoneBar } from '@/features/claims/claim-done'
import { ClaimStore } from '@/features/claims/claim-store'
import { ClaimBar, ClaimView } from '@/features/claims/claim-view'
import { replacePage } from '@/root/routes'
import { Screen } from '@/root/screen'
import { scrollUp } from '@/root/scroll-up'
import { useParams } from '@/root/use-params'
import { useStore } from '@/root/use-store'
import { claimText } from '@/text/claims'

/** Photographs taken on the spot, at most three. */
const PHOTOS = 3

export default observer(function ClaimPage() {
  const { claimId } = useParams()
  const store = useStore(root => {
    const key = claimId === undefined ? 'claim' : `claim ${claimId}`
    return new ClaimStore({ ...root.ports, ticks: root.clock, keeper: root.keeper(key, 1), photos: root.tray(key, 'claim', PHOTOS, true), claimId })
  })
  const more = (): void => {
    store.another()
    scrollUp()
  }
  const done = store.doneId !== undefined
  const bar = done ? <ClaimDoneBar onMine={() => replacePage('claims')} onMore={more} /> : store.isOpen ? <ClaimBar store={store} /> : undefined
  return (
    <Screen title={claimId === undefined ? claimText.title : claimText.editTitle} phase={store.phase} onRetry={store.load} rule='resident' bar={bar}>
      {done ? <ClaimDone store={store} /> : <ClaimView store={store} />}
    </Screen>
  )
})
