import { useEffect } from 'react'
import { observer } from 'mobx-react-lite'
import { IssueDeskStore } from '@/features/consultation/issue/issue-desk-store'
import { IssueDeskBar, IssueDeskView } from '@/features/consultation/issue/issue-desk-view'
import { goBack, replacePage } from '@/root/routes'
import { Screen } from '@/root/screen'
import { useParams } from '@/root/use-params'
import { useStore } from '@/root/use-store'
import { issueDeskText } from '@/text/issue-desk'

export default observer(function IssueDeskPage() {
  const { issueId = '', deed } = useParams()
  const store = useStore(root => new IssueDeskStore({
    ...root.ports, ticks: root.clock, issueId, deed, tray: purpose => root.tray(`${purpose} ${issueId}`, purpose)
  }))
  const { done } = store
  useEffect(() => {
    if (done?.pollId !== undefined) replacePage('pollDraft', { pollId: done.pollId })
    else if (done !== undefined) goBack()
  }, [done])
  return (
    <Screen
      title={issueDeskText.title}
      rule='handler'
      phase={store.phase}
      onRetry={store.load}
      skeleton='rows'
      bar={store.form === undefined ? undefined : <IssueDeskBar store={store} />}
    >
      <IssueDeskView store={store} />
    </Screen>
  )
})
