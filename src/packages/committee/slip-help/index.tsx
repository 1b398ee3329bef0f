import { observer } from 'mobx-react-lite'
import { SlipHelpStore } from '@/features/paper-slips/slip-help-store'
import { SlipHelpView } from '@/features/paper-slips/slip-help-view'
import { Screen } from '@/root/screen'
import { useParams } from '@/root/use-params'
import { useStore } from '@/root/use-store'
import { slipHelpText } from '@/text/slips'

export default observer(function SlipHelpPage() {
  const { pollId = '' } = useParams()
  const store = useStore(root => new SlipHelpStore({ ...root.ports, pollId }))
  return (
    <Screen title={slipHelpText.title} phase={store.phase} onRetry={() => void store.load()} rule='officeHolder'>
      <SlipHelpView store={store} />
    </Screen>
  )
})
