import { observer } from 'mobx-react-lite'
import type { InboxEntry } from '@/domain/followup/inbox'
import { InboxStore } from '@/features/followup/inbox-store'
import { InboxView } from '@/features/followup/inbox-view'
import { openPage } from '@/root/routes'
import { Screen } from '@/root/screen'
import { useReturn } from '@/root/use-return'
import { useStore } from '@/root/use-store'
import { inboxText } from '@/text/inbox'

export default observer(function InboxPage() {
  const store = useStore(root => new InboxStore({ ...root.ports, ticks: root.clock, messages: root.platform.messages }))
  useReturn(store.load)
  const openEntry = (entry: InboxEntry): void => {
    void store.seen(entry)
    openMatter(entry)
  }
  return (
    <Screen title={inboxText.title} phase={store.phase} onRetry={store.load}>
      <InboxView store={store} openEntry={openEntry} />
    </Screen>
  )
})

/** The page that the last change is about. */
function openMatter({ subject: { kind, id }, change: { undertakingId } }: InboxEntry): void {
  if (undertakingId !== undefined) return openPage('undertaking', { undertakingId })
  switch (kind) {
    case 'issue':
      return openPage('issue', { issueId: id })
    case 'topic':
      return openPage('topic', { topicId: id })
    case 'meeting':
      return openPage('meeting', { meetingId: id })
    case 'notice':
      return openPage('result', { noticeId: id })
    case 'undertaking':
      return openPage('undertaking', { undertakingId: id })
  }
}
