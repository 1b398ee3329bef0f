import { observer } from 'mobx-react-lite'
import type { ListName } from '@/domain/duties/duty-list'
import { ListImportStore } from '@/features/duties/list-import-store'
import { ListImportBar, ListImportView } from '@/features/duties/list-import-view'
import { goBack } from '@/root/routes'
import { Screen } from '@/root/screen'
import { useStore } from '@/root/use-store'
import { listImportText } from '@/text/duties-desk'

export const DutiesImportPage = observer(function DutiesImportPage({ list }: { readonly list: ListName }) {
  const store = useStore(({ ports, platform }) => new ListImportStore({ ...ports, list, filePicker: platform.filePicker, links: platform.links, fromDisk: platform.printer.available }))
  return (
    <Screen title={listImportText.title[list]} rule='committee' bar={<ListImportBar store={store} />}>
      <ListImportView store={store} openList={goBack} />
    </Screen>
  )
})
