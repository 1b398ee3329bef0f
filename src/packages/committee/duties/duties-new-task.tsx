import { useEffect } from 'react'
import { observer } from 'mobx-react-lite'
import { NewTaskStore } from '@/features/duties/new-task-store'
import { NewTaskBar, NewTaskView } from '@/features/duties/new-task-view'
import { replacePage } from '@/root/routes'
import { Screen } from '@/root/screen'
import { useStore } from '@/root/use-store'
import { taskDeskText } from '@/text/duties-desk'

export const DutiesNewTaskPage = observer(function DutiesNewTaskPage() {
  const store = useStore(root => new NewTaskStore({ ...root.ports, ticks: root.clock }))
  const { taskId } = store
  useEffect(() => {
    if (taskId !== undefined) replacePage('duties', { taskId })
  }, [taskId])
  return (
    <Screen title={taskDeskText.newTitle} rule='committee' phase={store.phase} onRetry={store.load} skeleton='text' bar={<NewTaskBar store={store} />}>
      <NewTaskView store={store} />
    </Screen>
  )
})
