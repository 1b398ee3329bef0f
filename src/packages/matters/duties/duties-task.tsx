import { observer } from 'mobx-react-lite'
import { TaskSheets } from '@/features/duties/task-sheets'
import { TaskStore } from '@/features/duties/task-store'
import { TaskBar, TaskView } from '@/features/duties/task-view'
import { Screen } from '@/root/screen'
import { useStore } from '@/root/use-store'
import { taskText } from '@/text/duties'

export interface DutiesTaskProps {
  readonly taskId: string
  readonly communityId: string | undefined
}

export const DutiesTaskPage = observer(function DutiesTaskPage({ taskId, communityId }: DutiesTaskProps) {
  const store = useStore(root => new TaskStore({ ...root.visiting(communityId), ticks: root.clock, links: root.platform.links, printer: root.platform.printer, taskId }))
  const { deeds } = store
  return (
    <Screen title={taskText.title} phase={store.phase} onRetry={store.load} barStacked={deeds.length > 2} bar={deeds.length > 0 ? <TaskBar store={store} /> : undefined}>
      <TaskView store={store} />
      <TaskSheets store={store} />
    </Screen>
  )
})
