import { observer } from 'mobx-react-lite'
import { useParams } from '@/root/use-params'
import { DutiesListPage } from './duties-list'
import { DutiesTaskPage } from './duties-task'
import { DutiesVersionsPage } from './duties-versions'

/** With a task: what the list says to it. With `history`: the changes of a list. With neither: the list. */
export default observer(function DutiesPage() {
  const { taskId, history, filter, communityId } = useParams()
  if (taskId !== undefined) return <DutiesTaskPage taskId={taskId} communityId={communityId} />
  if (history !== undefined) return <DutiesVersionsPage list={history === 'proofs' ? 'proofs' : 'duties'} communityId={communityId} />
  return <DutiesListPage filter={filter} communityId={communityId} />
})
