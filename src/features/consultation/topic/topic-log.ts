import type { LogItem } from '@/components/log/log'
import type { TopicDetail } from '@/contract/topic'
import { dayOf } from '@/domain/shared/instant'
import { dayText } from '@/text/dates'
import { topicText } from '@/text/topic-page'

const words = topicText.log

/** The way of a topic, the newest step first, what comes at the top. */
export function topicLog(topic: TopicDetail): readonly LogItem[] {
  return [...ahead(topic), ...answered(topic), ...signed(topic), { key: 'proposed', title: words.proposed, time: dayText(dayOf(topic.proposedAt)), state: 'done' as const }]
}

/** What comes, or is late. */
function ahead({ phase, collectUntil, answerDueDay, meetingDay }: TopicDetail): readonly LogItem[] {
  const until = (day: typeof collectUntil): string | undefined => day && topicText.until(day)
  switch (phase) {
    case 'collecting':
      return [{ key: 'collecting', title: words.collecting, time: until(collectUntil), state: 'now' }]
    case 'reached':
      return [{ key: 'waiting', title: words.waiting, time: until(answerDueDay), state: 'now' }]
    case 'overdue':
      return [{ key: 'waiting', title: words.waiting, time: until(answerDueDay), state: 'late' }]
    case 'accepted':
      return [{ key: 'meeting', title: words.meeting, time: meetingDay && dayText(meetingDay), state: 'now' }]
    case 'meetingOverdue':
      return [{ key: 'meeting', title: words.meeting, time: meetingDay && dayText(meetingDay), state: 'late' }]
    case 'lapsed':
      return [{ key: 'lapsed', title: words.lapsed, time: collectUntil && dayText(collectUntil), state: 'done' }]
    case 'withdrawn':
      return [{ key: 'withdrawn', title: words.withdrawn, state: 'done' }]
    case 'held':
    case 'refused':
    case 'declined':
      return []
  }
}

function answered({ answer }: TopicDetail): readonly LogItem[] {
  return answer === undefined ? [] : [{ key: 'answer', title: words[answer.kind], text: answer.words, time: dayText(dayOf(answer.at)), state: 'done' }]
}

function signed({ reachedAt, reachedBy, source }: TopicDetail): readonly LogItem[] {
  if (reachedAt === undefined) return []
  if (source !== 'residents') return []
  return [{ key: 'reached', title: words.reached, text: reachedBy && topicText.reachedBy(reachedBy), time: dayText(dayOf(reachedAt)), state: 'done' }]
}
