import { observer } from 'mobx-react-lite'
import type { QueueLevel } from '@/domain/claims/claim'
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

const issue = (issueId: string): void => openPage('issue', { issueId })
const meetings = (meetingId: string): void => openPage('meetings', { meetingId })
const undertaking = (undertakingId: string): void => openPage('undertaking', { undertakingId })
const pollCare = (pollId: string): void => openPage('pollCare', { pollId })
const good = (goodId: string): void => openPage('good', { goodId })
const claimQueue = (level: QueueLevel) => (): void => openPage('claimQueue', { level })

/** The page on which a waiting matter is dealt with. */
const MATTER_PAGES: Readonly<Record<WaitingMatter['kind'], (id: string) => void>> = {
  issueStage: issue,
  issueHeld: issue,
  topicAnswer: (topicId) => openPage('topic', { topicId }),
  meetingSign: meetings,
  opinions: meetings,
  milestone: undertaking,
  acceptance: undertaking,
  visit: (visitId) => openPage('visits', { visitId }),
  photosHeld: () => openPage('heldPhotos'),
  ballotKey: pollCare,
  dispute: pollCare,
  replacement: pollCare,
  fundToConfirm: () => openPage('fundDesk'),
  priceToConfirm: good,
  stockToConfirm: good,
  schemeToPublish: () => openPage('schemes'),
  openingsToConfirm: () => openPage('openingImport'),
  accountToApprove: () => openPage('coinAccounts'),
  hoursToConfirm: (activityId) => openPage('activityDesk', { activityId }),
  claimToVerify: claimQueue('verify'),
  claimToReview: claimQueue('review'),
  claimObjection: claimQueue('objections'),
  claimRevocation: claimQueue('revocations'),
  claimWitness: (claimId) => openPage('claimDetail', { claimId }),
  mediation: (caseId) => openPage('mediation', { caseId })
}
const openMatter = ({ kind, id }: WaitingMatter): void => MATTER_PAGES[kind](id)

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
