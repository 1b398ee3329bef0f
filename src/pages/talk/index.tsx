import { observer } from 'mobx-react-lite'
import { TalkStore } from '@/features/consultation/talk-store'
import { useParams } from '@/root/use-params'
import { useStore } from '@/root/use-store'
import { IssuesTab } from './issues-tab'
import { PollsTab } from './polls-tab'
import { TopicsTab } from './topics-tab'

const TABS = { issues: IssuesTab, topics: TopicsTab, polls: PollsTab }

/** 议事, the front door: one list with one call; the others come when somebody opens them. */
export default observer(function TalkPage() {
  const { tab } = useParams()
  const talk = useStore(root => new TalkStore({ ...root.ports, tab }))
  const Tab = TABS[talk.tab]
  return <Tab talk={talk} />
})
