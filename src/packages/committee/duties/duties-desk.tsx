import { observer } from 'mobx-react-lite'
import { DutiesDeskStore } from '@/features/duties/desk-store'
import { DutiesDeskBar, DutiesDeskTabs, DutiesDeskView, type DutiesDeskActions } from '@/features/duties/desk-view'
import { openPage } from '@/root/routes'
import { Screen } from '@/root/screen'
import { useReturn } from '@/root/use-return'
import { useStore } from '@/root/use-store'
import { dutiesDeskText } from '@/text/duties-desk'

const ACTIONS: DutiesDeskActions = {
  openEntry: (list, entry) => openPage('dutiesDesk', { edit: list, entry }),
  openImport: list => openPage('dutiesDesk', { import: list }),
  openHistory: list => openPage('duties', { history: list }),
  openTask: taskId => openPage('duties', { taskId }),
  openNewTask: () => openPage('dutiesDesk', { task: 'new' })
}

export const DutiesDeskPage = observer(function DutiesDeskPage({ tab }: { readonly tab: string | undefined }) {
  const store = useStore(root => new DutiesDeskStore({ ...root.ports, ticks: root.clock, ...(tab === 'duties' || tab === 'proofs' ? { tab } : {}) }))
  useReturn(store.load)
  return (
    <Screen
      title={dutiesDeskText.title}
      rule='committee'
      phase={store.phase}
      onRetry={store.load}
      skeleton='rows'
      top={<DutiesDeskTabs store={store} />}
      bar={<DutiesDeskBar store={store} actions={ACTIONS} />}
    >
      <DutiesDeskView store={store} actions={ACTIONS} />
    </Screen>
  )
})
