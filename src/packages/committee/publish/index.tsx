import { observer } from 'mobx-react-lite'
import { useParams } from '@/root/use-params'
import { PublishNewPage } from './publish-new'
import { PublishNoticePage } from './publish-one'
import { PublishListPage } from './publish-all'

/** With a vote: its notice is written. With a notice: it is looked after. With neither: all notices. */
export default observer(function PublishPage() {
  const { pollId, noticeId } = useParams()
  if (noticeId !== undefined) return <PublishNoticePage noticeId={noticeId} />
  return pollId === undefined ? <PublishListPage /> : <PublishNewPage pollId={pollId} />
})
