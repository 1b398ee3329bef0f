import { observer } from 'mobx-react-lite'
import type { WaitingMatter } from '@/domain/community/waiting'
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

/** The page on which a waiting matter is dealt with. */
function openMatter({ kind, id }: WaitingMatter): void {
  switch (kind) {
    case 'issueStage':
    case 'issueHeld':
      return openPage('issue', { issueId: id })
    case 'topicAnswer':
      return openPage('topic', { topicId: id })
    case 'meetingSign':
    case 'opinions':
      return openPage('meetings', { meetingId: id })
    case 'milestone':
    case 'acceptance':
      return openPage('undertaking', { undertakingId: id })
    case 'visit':
      return openPage('visits', { visitId: id })
    case 'photosHeld':
      return openPage('heldPhotos')
    case 'ballotKey':
    case 'dispute':
    case 'replacement':
      return openPage('pollCare', { pollId: id })
    case 'fundToConfirm':
      return openPage('fundDesk')
    case 'priceToConfirm':
    case 'stockToConfirm':
      return openPage('good', { goodId: id })
    case 'schemeToPublish':
      return openPage('schemes')
    case 'accountToApprove':
      return openPage('coinAccounts')
    case 'openingsToConfirm':
      return openPage('openingImport')
    case 'hoursToConfirm':
      return openPage('activityDesk', { activityId: id })
    case 'claimToVerify':
      return openPage('claimQueue', { level: 'verify' })
    case 'claimToReview':
      return openPage('claimQueue', { level: 'review' })
    case 'claimObjection':
      return openPage('claimQueue', { level: 'objections' })
    case 'claimRevocation':
      return openPage('claimQueue', { level: 'revocations' })
    case 'claimWitness':
      return openPage('claimDetail', { claimId: id })
    case 'mediation':
      return openPage('mediation', { caseId: id })
  }
}

const ACTIONS: Omit<HomeActions, 'callHelp'> = {
  openPoll: (pollId) => openPage('poll', { pollId }),
  openMeeting: (meetingId) => openPage('meeting', { meetingId }),
  openBind: () => openPage('bind'),
  openNotice: (noticeId) => openPage('result', { noticeId }),
  openCoins: () => openTab('coins'),
  openBoard: () => openTab('board'),
  openMe: () => openTab('me'),
  openDesk: () => openPage('desk'),
  openReport: () => openPage('report'),
  openProofs: () => openPage('proofs'),
  openInbox: () => openPage('inbox'),
  openTalk: () => openTab('talk'),
  openMatter
}

export default observer(function HomePage() {
  const { display, platform } = useRoot()
  const store = useStore((root) => new HomeStore({ ...root.ports, ticks: root.clock }))
  const callHelp = (): void => (store.membership?.helpPhone === undefined ? undefined : platform.dialler.call(store.membership.helpPhone))
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
      <HomeView store={store} elder={display.elder} actions={{ ...ACTIONS, callHelp }} reading={reading} />
    </Screen>
  )
})
