import type { NoticeDetail } from '@/contract/disclosure'
import { dayOf } from '@/domain/shared/instant'
import { Log, type LogItem } from '@/components/log/log'
import { dayText } from '@/text/dates'
import { resultPageText } from '@/text/result-page'

/** As it was published: who, how, until when. */
export function PlanLog({ notice }: { readonly notice: NoticeDetail }) {
  const { personInCharge, plan, dueDay } = notice.content
  return (
    <Log
      items={[
        publishedItem(notice),
        {
          key: 'plan', state: 'now', title: resultPageText.inCharge(personInCharge), text: plan,
          time: dueDay === undefined ? resultPageText.noDue : resultPageText.before(dayText(dueDay, dayOf(notice.publishedAt)))
        }
      ]}
    />
  )
}

/** The first line of what follows: the decision was made public. */
export const publishedItem = ({ publishedAt }: Pick<NoticeDetail, 'publishedAt'>): LogItem =>
  ({ key: 'published', state: 'done', title: resultPageText.published, time: dayText(dayOf(publishedAt)) })
