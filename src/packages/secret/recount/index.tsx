import { observer } from 'mobx-react-lite'
import { BoardExport } from '@/features/secret-board/board-export'
import { RecountBar } from '@/features/secret-board/recount-bar'
import { RecountStore } from '@/features/secret-board/recount-store'
import { RecountView } from '@/features/secret-board/recount-view'
import { loadRecounter } from '@/features/secret-board/recounter'
import { Screen } from '@/root/screen'
import { useParams } from '@/root/use-params'
import { useStore } from '@/root/use-store'
import { secretRecountText } from '@/text/secret-recount'

const breathe = (): Promise<void> => new Promise(resolve => setTimeout(resolve))

export default observer(function SecretRecountPage() {
  const { pollId = '' } = useParams()
  const store = useStore(root => new RecountStore({ ...root.ports, box: root.platform.box, keepers: () => root.ballotKeepers(pollId), loadRecounter, breathe, pollId }))
  const file = useStore(root => new BoardExport({ source: store.source, documents: root.platform.documents, named: () => store.isNamed, breathe }))
  const hasBar = store.board !== undefined && store.state.kind !== 'tooOld'
  return (
    <Screen title={secretRecountText.title} phase={store.phase} onRetry={() => void store.load()} skeleton='text' {...(hasBar && { bar: <RecountBar store={store} /> })}>
      <RecountView store={store} file={file} />
    </Screen>
  )
})
