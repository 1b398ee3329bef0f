import { useEffect } from 'react'
import { observer } from 'mobx-react-lite'
import { ReportStore } from '@/features/consultation/issue/report-store'
import { ReportBar, ReportHeld, ReportView } from '@/features/consultation/issue/report-view'
import { replacePage } from '@/root/routes'
import { Screen } from '@/root/screen'
import { useStore } from '@/root/use-store'
import { reportText } from '@/text/report'

export default observer(function ReportPage() {
  const store = useStore(root => new ReportStore({
    ...root.ports, ticks: root.clock, keeper: root.keeper('report', 1), photos: root.tray('report', 'issue'), dictation: root.platform.dictation
  }))
  const { done } = store
  const issueId = done?.issueId
  const held = done?.held ?? false
  useEffect(() => {
    if (issueId !== undefined && !held) replacePage('issue', { issueId })
  }, [issueId, held])
  return (
    <Screen title={reportText.title} bar={done === undefined ? <ReportBar store={store} /> : undefined}>
      {issueId !== undefined && held ? <ReportHeld onOpen={() => replacePage('issue', { issueId })} /> : <ReportView store={store} />}
    </Screen>
  )
})
