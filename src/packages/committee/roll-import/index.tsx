import { observer } from 'mobx-react-lite'
import { RollImportStore, type RunningImport } from '@/features/community/roll-import-store'
import { RollImportBar, RollImportView } from '@/features/community/roll-import-view'
import { replacePage } from '@/root/routes'
import type { RootStore } from '@/root/root-store'
import { Screen } from '@/root/screen'
import { useStore } from '@/root/use-store'
import { rollImportText } from '@/text/register'

const KEPT_VERSION = 1
const openHouseholds = (): void => replacePage('households')

function makeStore(root: RootStore): RollImportStore {
  const { ports, platform, session } = root
  const running = root.keeper<RunningImport>(`roll-import ${session.communityId ?? ''}`, KEPT_VERSION)
  return new RollImportStore({ ...ports, running, filePicker: platform.filePicker, links: platform.links, fromDisk: platform.printer.available })
}

export default observer(function RollImportPage() {
  const store = useStore(makeStore)
  return (
    <Screen title={rollImportText.title} rule='rollKeeper' bar={<RollImportBar store={store} />}>
      <RollImportView store={store} openHouseholds={openHouseholds} />
    </Screen>
  )
})
