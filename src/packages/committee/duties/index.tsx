import { observer } from 'mobx-react-lite'
import type { ListName } from '@/domain/duties/duty-list'
import { useParams } from '@/root/use-params'
import { DutiesDeskPage } from './duties-desk'
import { DutiesEntryPage } from './duties-entry'
import { DutiesImportPage } from './duties-import'
import { DutiesNewTaskPage } from './duties-new-task'

const listOf = (name: string): ListName => (name === 'proofs' ? 'proofs' : 'duties')

/** `edit` a list's entry, `import` a list, write down a `task`, or all of it. */
export default observer(function CommitteeDutiesPage() {
  const { edit, entry, import: imported, task, tab } = useParams()
  if (edit !== undefined) return <DutiesEntryPage list={listOf(edit)} entry={entry} />
  if (imported !== undefined) return <DutiesImportPage list={listOf(imported)} />
  return task === undefined ? <DutiesDeskPage tab={tab} /> : <DutiesNewTaskPage />
})
