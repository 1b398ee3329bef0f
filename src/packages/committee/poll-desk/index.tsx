import { useMemo } from 'react'
import { observer } from 'mobx-react-lite'
import { PollDeskStore } from '@/features/ballot/poll-desk-store'
import { PollDeskView, type PollDeskActions } from '@/features/ballot/poll-desk-view'
import { openPage } from '@/root/routes'
import { Screen } from '@/root/screen'
import { useParams } from '@/root/use-params'
import { useReturn } from '@/root/use-return'
import { useStore } from '@/root/use-store'
import { pollDeskText } from '@/text/poll-desk'

const actionsOf = (pollId: string): PollDeskActions => ({
  openDraft: () => openPage('pollDraft', { pollId }),
  openSheets: () => openPage('sheets', { pollId }),
  openSlips: () => openPage('slips', { pollId }),
  openCare: () => openPage('pollCare', { pollId }),
  openPublish: () => openPage('publish', { pollId }),
  openNotice: noticeId => openPage('publish', { noticeId })
})

export default observer(function PollDeskPage() {
  const { pollId = '' } = useParams()
  const store = useStore(root => new PollDeskStore({ ...root.ports, ticks: root.clock, box: root.platform.box, pollId }))
  const actions = useMemo(() => actionsOf(pollId), [pollId])
  useReturn(() => void store.load())
  return (
    <Screen title={pollDeskText.title} phase={store.phase} onRetry={() => void store.load()}>
      <PollDeskView store={store} actions={actions} />
    </Screen>
  )
})
