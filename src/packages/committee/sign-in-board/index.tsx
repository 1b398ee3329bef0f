import { observer } from 'mobx-react-lite'
import { SignInBoardStore } from '@/features/consultation/sign-in-board-store'
import { SignInBoardView } from '@/features/consultation/sign-in-board-view'
import { Screen } from '@/root/screen'
import { useParams } from '@/root/use-params'
import { useStore } from '@/root/use-store'
import { boardText } from '@/text/meetings-desk'

export default observer(function SignInBoardPage() {
  const { meetingId = '', title } = useParams()
  const store = useStore(root => {
    const { links, wakefulness } = root.platform
    return new SignInBoardStore({ ...root.ports, ticks: root.clock, links, wakefulness, meetingId })
  })
  return (
    <Screen title={boardText.title} phase={store.phase} onRetry={() => void store.load()} skeleton='text'>
      <SignInBoardView store={store} title={title} />
    </Screen>
  )
})
