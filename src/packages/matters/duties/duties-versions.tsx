import { observer } from 'mobx-react-lite'
import type { ListName } from '@/domain/duties/duty-list'
import { VersionsStore } from '@/features/duties/versions-store'
import { VersionsView } from '@/features/duties/versions-view'
import { Screen } from '@/root/screen'
import { useStore } from '@/root/use-store'
import { versionsText } from '@/text/duties'

export interface DutiesVersionsProps {
  readonly list: ListName
  readonly communityId: string | undefined
}

export const DutiesVersionsPage = observer(function DutiesVersionsPage({ list, communityId }: DutiesVersionsProps) {
  const store = useStore(root => new VersionsStore({ ...root.visiting(communityId), list }))
  return (
    <Screen title={versionsText.title[list]} phase={store.versions.phase} onRetry={() => void store.versions.load()} skeleton='rows'>
      <VersionsView store={store} />
    </Screen>
  )
})
