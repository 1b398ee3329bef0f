import { observer } from 'mobx-react-lite'
import { DutiesStore } from '@/features/duties/duties-store'
import { DutiesView, type DutiesActions } from '@/features/duties/duties-view'
import { openPage } from '@/root/routes'
import { Screen } from '@/root/screen'
import { useReturn } from '@/root/use-return'
import { useStore } from '@/root/use-store'
import { dutiesText } from '@/text/duties'

export interface DutiesListProps {
  readonly filter: string | undefined
  readonly communityId: string | undefined
}

export const DutiesListPage = observer(function DutiesListPage({ filter, communityId }: DutiesListProps) {
  const store = useStore(root => new DutiesStore({ ...root.visiting(communityId), ticks: root.clock, ...(filter === 'tasks' ? { filter } : {}) }))
  useReturn(store.load)
  const actions: DutiesActions = {
    openTask: taskId => openPage('duties', { taskId, communityId }),
    openHistory: () => openPage('duties', { history: 'duties', communityId })
  }
  return (
    <Screen title={dutiesText.title} phase={store.phase} onRetry={store.load} skeleton='rows'>
      <DutiesView store={store} actions={actions} />
    </Screen>
  )
})
