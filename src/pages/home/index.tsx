import { observer } from 'mobx-react-lite'
import { HomeLead, HomeGreeting, ScaleSwitch } from '@/features/community/home-head'
import { HomeStore } from '@/features/community/home-store'
import { HomeView, type HomeActions } from '@/features/community/home-view'
import { openPage, openTab } from '@/root/routes'
import { Screen } from '@/root/screen'
import { useRoot } from '@/root/root-context'
import { useReading } from '@/root/use-reading'
import { useReturn } from '@/root/use-return'
import { useStore } from '@/root/use-store'
import { screenText } from '@/text/screen'

const ACTIONS: HomeActions = {
  openPoll: (pollId) => openPage('poll', { pollId }),
  openMeeting: (meetingId) => openPage('meeting', { meetingId }),
  openBind: () => openPage('bind'),
  openNotice: (noticeId) => openPage('result', { noticeId }),
  openCoins: () => openTab('coins'),
  openBoard: () => openTab('board'),
  openMe: () => openTab('me'),
  openDesk: () => openPage('desk')
}

export default observer(function HomePage() {
  const { display } = useRoot()
  const store = useStore((root) => new HomeStore({ ...root.ports, ticks: root.clock }))
  const reading = useReading(store.spokenText)
  useReturn(store.load)
  return (
    <Screen
      title={screenText.tabs.home}
      tab='home'
      ground={display.elder ? 'sky' : 'village'}
      lead={<HomeLead membership={store.membership} elder={display.elder} />}
      side={<ScaleSwitch elder={display.elder} onToggle={display.toggle} />}
      header={display.elder ? undefined : <HomeGreeting date={store.dateText} greeting={store.greeting} />}
      phase={store.phase}
      onRetry={store.load}
    >
      <HomeView store={store} elder={display.elder} actions={ACTIONS} reading={reading} />
    </Screen>
  )
})
