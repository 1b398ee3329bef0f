import { observer } from 'mobx-react-lite'
import { BodiesDeskStore } from '@/features/evidence/bodies-desk-store'
import { BodiesDeskView, BodyDeskBar, BodyDeskMore } from '@/features/evidence/bodies-desk-view'
import { BodyDeskStore } from '@/features/evidence/body-desk-store'
import { BodySheets } from '@/features/evidence/body-sheets'
import { BodyView } from '@/features/evidence/body-view'
import { openPage } from '@/root/routes'
import { Screen } from '@/root/screen'
import { useParams } from '@/root/use-params'
import { useReturn } from '@/root/use-return'
import { useStore } from '@/root/use-store'
import { bodiesText } from '@/text/bodies'

/** With a body: its seats and terms. Without: all of them, and new ones. */
export default observer(function BodiesDeskPage() {
  const { bodyId } = useParams()
  return bodyId === undefined ? <All /> : <One bodyId={bodyId} />
})

const openBody = (bodyId: string): void => openPage('bodiesDesk', { bodyId })
const openMeeting = (meetingId: string): void => openPage('meetings', { meetingId })

const All = observer(function All() {
  const store = useStore(root => new BodiesDeskStore(root.ports))
  useReturn(store.list.load)
  return (
    <Screen title={bodiesText.deskTitle} rule='committee' phase={store.list.phase} onRetry={store.list.load} skeleton='rows'>
      <BodiesDeskView store={store} openBody={openBody} />
    </Screen>
  )
})

const One = observer(function One({ bodyId }: { readonly bodyId: string }) {
  const store = useStore(root => new BodyDeskStore({ ...root.ports, ticks: root.clock, bodyId }))
  const { shown } = store
  return (
    <Screen title={bodiesText.deskTitle} rule='committee' phase={shown.phase} onRetry={shown.load} bar={store.mayEdit ? <BodyDeskBar store={store} /> : undefined}>
      <BodyView store={shown} openMeeting={openMeeting} onSeat={store.mayEdit ? store.openSeat : undefined} />
      <BodyDeskMore store={store} />
      <BodySheets store={store} />
    </Screen>
  )
})
