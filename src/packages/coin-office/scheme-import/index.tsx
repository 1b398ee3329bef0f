import { observer } from 'mobx-react-lite'
import { TableImportStore } from '@/features/coin-scheme/table-store'
import { TableImportBar, TableImportView } from '@/features/coin-scheme/table-view'
import { replacePage } from '@/root/routes'
import { Screen } from '@/root/screen'
import { useStore } from '@/root/use-store'
import { tableImportText } from '@/text/scheme-pages'

const openDraft = (): void => replacePage('schemeEdit')

export default observer(function SchemeImportPage() {
  const store = useStore(({ ports, platform }) => new TableImportStore({ ...ports, filePicker: platform.filePicker, links: platform.links, fromDisk: platform.printer.available }))
  return (
    <Screen title={tableImportText.title} rule='committee' bar={store.done ? undefined : <TableImportBar store={store} />}>
      <TableImportView store={store} openDraft={openDraft} />
    </Screen>
  )
})
