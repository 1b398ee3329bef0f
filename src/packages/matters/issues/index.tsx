import { useReachBottom } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { asIssueList, IssuesStore } from '@/features/consultation/issue/issues-store'
import { IssueLists, IssuesView } from '@/features/consultation/issue/issues-view'
import { useRoot } from '@/root/root-context'
import { openPage } from '@/root/routes'
import { Screen } from '@/root/screen'
import { useParams } from '@/root/use-params'
import { useReturn } from '@/root/use-return'
import { useStore } from '@/root/use-store'
import { issuesText } from '@/text/issues-page'

const openIssue = (issueId: string): void => openPage('issue', { issueId })
const report = (): void => openPage('report')

export default observer(function IssuesPage() {
  const { display } = useRoot()
  const { list } = useParams()
  const store = useStore(root => new IssuesStore({ ...root.ports, ticks: root.clock, list: asIssueList(list) }))
  const { rows } = store
  useReturn(rows.load)
  useReachBottom(() => void store.more())
  return (
    <Screen
      title={issuesText.title}
      top={<IssueLists store={store} />}
      phase={rows.phase}
      onRetry={rows.load}
      bar={<Button icon='plus' text={issuesText.report} onPress={report} />}
    >
      <IssuesView store={store} elder={display.elder} openIssue={openIssue} report={report} />
    </Screen>
  )
})
