import type { TopicSource } from '@/domain/consultation/topic'

/** Where a topic comes from. */
export const topicSourceText: Readonly<Record<TopicSource, string>> = {
  residents: '居民联名',
  issue: '诉求转来',
  committee: '村（居）委会',
  branch: '党支部',
  supervisor: '监督委员会',
  above: '上级交办'
}
