import { useMemo } from 'react'
import { observer } from 'mobx-react-lite'
import { SlipsStore } from '@/features/paper-slips/slips-store'
import { SlipsView, type SlipsActions } from '@/features/paper-slips/slips-view'
import { openPage } from '@/root/routes'
import { Screen } from '@/root/screen'
import { useParams } from '@/root/use-params'
import { useReturn } from '@/root/use-return'
import { useStore } from '@/root/use-store'
import { slipsText } from '@/text/slips'

const actionsOf = (pollId: string): SlipsActions => ({
  openPrint: batch => openPage('slipPrint', { pollId, batch }),
  openEntry: batch => openPage('slipEntry', { pollId, batch }),
  openHelp: () => openPage('slipHelp', { pollId }),
  openRegister: () => openPage('pollDesk', { pollId })
})

export default observer(function SlipsPage() {
  const { pollId = '' } = useParams()
  const store = useStore(root => new SlipsStore({ ...root.ports, pollId }))
  const actions = useMemo(() => actionsOf(pollId), [pollId])
  useReturn(() => void store.load())
  return (
    <Screen title={slipsText.title} phase={store.phase} onRetry={() => void store.load()}>
      <SlipsView store={store} actions={actions} />
    </Screen>
  )
})
