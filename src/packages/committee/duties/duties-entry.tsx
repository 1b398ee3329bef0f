import { useEffect } from 'react'
import { observer } from 'mobx-react-lite'
import type { ListName } from '@/domain/duties/duty-list'
import { EntryStore } from '@/features/duties/entry-store'
import { EntryBar, EntryView, RemoveEntrySheet } from '@/features/duties/entry-view'
import { goBack } from '@/root/routes'
import { Screen } from '@/root/screen'
import { useStore } from '@/root/use-store'
import { entryText } from '@/text/duties-desk'

export interface DutiesEntryProps {
  readonly list: ListName
  readonly entry: string | undefined
}

export const DutiesEntryPage = observer(function DutiesEntryPage({ list, entry }: DutiesEntryProps) {
  const store = useStore(root => new EntryStore({ ...root.ports, list, entry }))
  const { isDone } = store
  useEffect(() => {
    if (isDone) goBack()
  }, [isDone])
  return (
    <Screen title={entryText.title[list][entry === undefined ? 'new' : 'old']} rule='committee' phase={store.phase} onRetry={store.load} skeleton='text' bar={<EntryBar store={store} />}>
      <EntryView store={store} />
      <RemoveEntrySheet store={store} />
    </Screen>
  )
})
