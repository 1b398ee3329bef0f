import { useReachBottom } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { PollsStore } from '@/features/ballot/polls-store'
import { PollsView, type PollsActions } from '@/features/ballot/polls-view'
import type { TalkStore } from '@/features/consultation/talk-store'
import { useRoot } from '@/root/root-context'
import { openPage } from '@/root/routes'
import { useReturn } from '@/root/use-return'
import { useStore } from '@/root/use-store'
import { pollsText } from '@/text/polls'
import { TalkFrame } from './talk-frame'

const ACTIONS: PollsActions = {
  openPoll: ({ pollId, phase }) => openPage(phase === 'draft' ? 'pollDraft' : 'poll', { pollId }),
  openCalculator: () => openPage('calculator')
}

/** 表决: every vote, those that wait for this person first. */
export const PollsTab = observer(function PollsTab({ talk }: { readonly talk: TalkStore }) {
  const { display, session } = useRoot()
  const store = useStore(root => new PollsStore({ ...root.ports, ticks: root.clock }))
  const { list } = store
  useReturn(list.load)
  useReachBottom(() => void list.loadMore())
  const drafts = session.membership?.roles.includes('committeeMember') ?? false
  return (
    <TalkFrame talk={talk} phase={list.phase} onRetry={list.load} bar={drafts ? <Button icon='plus' text={pollsText.draftNew} onPress={() => openPage('pollDraft')} /> : undefined}>
      <PollsView store={store} elder={display.elder} actions={ACTIONS} />
    </TalkFrame>
  )
})
