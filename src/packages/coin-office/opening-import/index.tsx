import { observer } from 'mobx-react-lite'
import { OpeningsStore } from '@/features/coin-scheme/openings-store'
import { OpeningsBar, OpeningsView } from '@/features/coin-scheme/openings-view'
import { Screen } from '@/root/screen'
import { useStore } from '@/root/use-store'
import { openingText } from '@/text/scheme-pages'

export default observer(function OpeningImportPage() {
  const store = useStore(({ ports, platform }) => new OpeningsStore({ ...ports, filePicker: platform.filePicker, links: platform.links, fromDisk: platform.printer.available }))
  return (
    <Screen title={openingText.title} rule='committee' phase={store.phase} onRetry={store.load} bar={store.isStaged || store.isRunning ? undefined : <OpeningsBar store={store} />}>
      <OpeningsView store={store} />
    </Screen>
  )
})
