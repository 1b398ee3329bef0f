import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { BoardExport } from '@/features/secret-board/board-export'
import { BoardStore, PAGE_ROWS } from '@/features/secret-board/board-store'
import { BoardView } from '@/features/secret-board/board-view'
import { loadRecounter } from '@/features/secret-board/recounter'
import { openPage } from '@/root/routes'
import { Screen } from '@/root/screen'
import { useParams } from '@/root/use-params'
import { useStore } from '@/root/use-store'
import { secretBoardText } from '@/text/secret-board'

export default observer(function SecretBoardPage() {
  const { pollId = '', serial } = useParams()
  const store = useStore(root => {
    const made = new BoardStore({
      ...root.ports, box: root.platform.box, keepers: () => root.ballotKeepers(pollId), loadRecounter, pollId,
      pageRows: () => (root.display.elder ? PAGE_ROWS.elder : PAGE_ROWS.normal)
    })
    // Whoever scanned a slip of paper looks for that slip.
    if (serial !== undefined) made.search.write(serial)
    return made
  })
  const file = useStore(root => new BoardExport({
    source: store.source, documents: root.platform.documents,
    named: () => store.isNamed, breathe: () => new Promise(resolve => setTimeout(resolve))
  }))
  const bar = store.state.kind === 'shown' && <Button icon='chart' text={secretBoardText.recount} onPress={() => openPage('secretRecount', { pollId })} />
  return (
    <Screen title={secretBoardText.title} phase={store.phase} onRetry={() => void store.load()} skeleton='text' {...(bar && { bar })}>
      <BoardView store={store} file={file} />
    </Screen>
  )
})
