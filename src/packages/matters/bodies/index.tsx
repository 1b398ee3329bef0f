import { observer } from 'mobx-react-lite'
import { BodiesStore } from '@/features/evidence/bodies-store'
import { BodiesView } from '@/features/evidence/bodies-view'
import { BodyStore } from '@/features/evidence/body-store'
import { BodyView } from '@/features/evidence/body-view'
import { openPage } from '@/root/routes'
import { Screen } from '@/root/screen'
import { useParams } from '@/root/use-params'
import { useReturn } from '@/root/use-return'
import { useStore } from '@/root/use-store'
import { bodiesText } from '@/text/bodies'

/** With a body: who is in it. Without: all of them. */
export default observer(function BodiesPage() {
  const { bodyId } = useParams()
  return bodyId === undefined ? <All /> : <One bodyId={bodyId} />
})

const openBody = (bodyId: string): void => openPage('bodies', { bodyId })
const openMeeting = (meetingId: string): void => openPage('meeting', { meetingId })

const All = observer(function All() {
  const store = useStore(root => new BodiesStore(root.ports))
  useReturn(store.load)
  return (
    <Screen title={bodiesText.title} phase={store.phase} onRetry={store.load} skeleton='rows'>
      <BodiesView store={store} openBody={openBody} />
    </Screen>
  )
})

const One = observer(function One({ bodyId }: { readonly bodyId: string }) {
  const store = useStore(root => new BodyStore({ ...root.ports, bodyId }))
  return (
    <Screen title={bodiesText.title} phase={store.phase} onRetry={store.load}>
      <BodyView store={store} openMeeting={openMeeting} />
    </Screen>
  )
})
