import { useReachBottom } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { IssuesStore } from '@/features/consultation/issue/issues-store'
import { IssueLists, IssuesView } from '@/features/consultation/issue/issues-view'
import type { TalkStore } from '@/features/consultation/talk-store'
import { useRoot } from '@/root/root-context'
import { openPage } from '@/root/routes'
import { useReturn } from '@/root/use-return'
import { useStore } from '@/root/use-store'
import { issuesText } from '@/text/issues-page'
import { TalkFrame } from './talk-frame'

const openIssue = (issueId: string): void => openPage('issue', { issueId })
const report = (): void => openPage('report')

/** 诉求: for an office what waits for it, for everybody else what is under way. */
export const IssuesTab = observer(function IssuesTab({ talk }: { readonly talk: TalkStore }) {
  const { display } = useRoot()
  const store = useStore(root => new IssuesStore({ ...root.ports, ticks: root.clock }))
  const { rows } = store
  useReturn(rows.load)
  useReachBottom(() => void store.more())
  return (
    <TalkFrame talk={talk} phase={rows.phase} onRetry={rows.load} filter={<IssueLists store={store} />} bar={<Button icon='plus' text={issuesText.report} onPress={report} />}>
      <IssuesView store={store} elder={display.elder} openIssue={openIssue} report={report} />
    </TalkFrame>
  )
})
