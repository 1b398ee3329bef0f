import { observer } from 'mobx-react-lite'
import { Card } from '@/components/card/card'
import { EntryRow } from '@/components/entry-row/entry-row'
import { Hint } from '@/components/hint/hint'
import { MoreRows } from '@/components/more-rows/more-rows'
import { StateCard } from '@/components/state-card/state-card'
import { dayOf } from '@/domain/shared/instant'
import { dayText } from '@/text/dates'
import { noticeTitleText } from '@/text/notice-card'
import { noticesText } from '@/text/notices'
import { publishText } from '@/text/publish'
import type { NoticesStore } from './notices-store'

export interface PublishListProps {
  readonly store: NoticesStore
  readonly openNotice: (noticeId: string) => void
}

/** Published results, to be looked after. */
export const PublishList = observer(function PublishList({ store, openNotice }: PublishListProps) {
  const { list, notices } = store
  if (list.isEmpty) return <StateCard kind='empty' title={noticesText.emptyTitle} text={noticesText.emptyText} />
  return (
    <>
      <Card pad='rows'>
        {notices.map(notice => (
          <EntryRow
            key={notice.noticeId}
            icon='board'
            title={noticeTitleText(notice)}
            facts={[
              noticesText.publishedOn(dayText(dayOf(notice.publishedAt))),
              notice.openObjections ? publishText.openObjections(notice.openObjections) : store.stateText(notice)
            ]}
            onPress={() => openNotice(notice.noticeId)}
          />
        ))}
      </Card>
      <MoreRows more={list.more} onMore={list.loadMore} />
      <Hint icon='info'>{publishText.listHint}</Hint>
    </>
  )
})
