import { useReachBottom } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { NoticesStore } from '@/features/disclosure/notices-store'
import { NoticesView } from '@/features/disclosure/notices-view'
import { openPage } from '@/root/routes'
import { Screen } from '@/root/screen'
import { useReturn } from '@/root/use-return'
import { useStore } from '@/root/use-store'
import { screenText } from '@/text/screen'

const openScheme = (): void => openPage('scheme')
const openFund = (): void => openPage('fund')
const openNotice = (noticeId: string): void => openPage('result', { noticeId })

export default observer(function BoardPage() {
  const store = useStore(root => new NoticesStore({ ...root.ports, ticks: root.clock }))
  const { list } = store
  useReturn(list.load)
  useReachBottom(() => void list.loadMore())
  return (
    <Screen title={screenText.tabs.board} tab='board' ground='sky' phase={list.phase} onRetry={list.load}>
      <NoticesView store={store} openNotice={openNotice} openScheme={openScheme} openFund={openFund} />
    </Screen>
  )
})
