import { observer } from 'mobx-react-lite'
import type { UndertakingSource } from '@/domain/followup/undertaking'
import type { KeptPhoto } from '@/flow/upload-queue'
import { UndertakingBar } from '@/features/followup/undertaking-bar'
import { UndertakingStore } from '@/features/followup/undertaking-store'
import { UndertakingView } from '@/features/followup/undertaking-view'
import { openFile } from '@/root/open-file'
import { useRoot } from '@/root/root-context'
import { openPage } from '@/root/routes'
import { Screen } from '@/root/screen'
import { useParams } from '@/root/use-params'
import { useReading } from '@/root/use-reading'
import { useReturn } from '@/root/use-return'
import { useStore } from '@/root/use-store'
import { undertakingAloud, undertakingText } from '@/text/undertaking'

/** Photos of a step that is being reported, one draft on this phone. */
const DRAFT = 'milestone photos'

/** Also opened from a published notice, by people of another village. */
export default observer(function UndertakingPage() {
  const { display } = useRoot()
  const { undertakingId = '', communityId } = useParams()
  const store = useStore(root => {
    const ports = root.visiting(communityId)
    const { photos, photoShelf: shelf } = root.platform
    const camera = { photos, shelf, keeper: root.keeper<readonly KeptPhoto[]>(`${DRAFT} ${undertakingId}`, 1) }
    return new UndertakingStore({ ...ports, ticks: root.clock, undertakingId, camera })
  })
  const reading = useReading(store.undertaking ? undertakingAloud(store.undertaking, store.today) : '')
  useReturn(store.load)
  const openSource = ({ kind, id }: UndertakingSource): void => {
    if (kind === 'issue') openPage('issue', { issueId: id })
    else if (kind === 'meeting') openPage('meeting', { meetingId: id })
    else openPage('result', { noticeId: id, communityId })
  }
  return (
    <Screen title={undertakingText.title} phase={store.phase} onRetry={store.load} skeleton='text' barStacked={display.elder} bar={<UndertakingBar store={store} reading={reading} />}>
      <UndertakingView store={store} actions={{ openSource, openFile }} />
    </Screen>
  )
})
