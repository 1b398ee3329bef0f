import { topicSourceText } from '@/text/topic'
import { dayText } from '@/text/dates'
import type { ErrorSentences } from './error-types'

/** Topics and signatures. */
export const topicErrors = {
  SOURCE_NOT_YOURS: ({ source }) => `“${topicSourceText[source]}”的议题要由有这个身份的人来提。您可以以居民身份提议题。`,
  SIGNER_NOT_ON_ROLL: '联名名册里没有您：可能还没满 18 岁，或者提议题那天您不在村里的名册上。可以打电话问村委会。',
  TOPIC_NEEDS_ISSUE: '请先选是哪一件诉求。',
  OWN_TOPIC_OPEN: '您提的上一个议题还在收联名。等它有了结果，再提新的。',
  NOBODY_COUNTED: '村里还没有选出代表，这一类会暂时不能由代表联名要求。请换一种。',
  TOPIC_NOT_COLLECTING: '这个议题现在不收联名了。请刷新看看它到了哪一步。',
  TOPIC_REACHED: '联名人数已经够了，签过的名不能再收回。',
  NOT_THE_PROPOSER: '只有提议题的人能撤回。',
  TOPIC_ANSWERED: '这个议题已经有了结果，不用再撤回。',
  TOPIC_NOT_HELD: '这个议题已经有人看过了。请返回刷新。',
  TOPIC_NOT_REACHED: '这个议题现在不等答复。请返回刷新。',
  LAW_REQUIRES_CALL: '联名人数达到了法律规定的数，这个会必须开，不能不开。请定开会的日子。',
  MEETING_LACKS_TOPIC: '选的会议程里没有这个议题，或者会取消了。请先把议题写进议程。',
  MEETING_IS_NO_ASSEMBLY: '大家要求开的不是这一种会。请选村民会议或代表会议。',
  DAY_IN_THE_PAST: '这一天已经过了。请往后选。',
  CALL_TOO_LATE: ({ until }) => `最晚要在${dayText(until)}开会。请改早一些。`
} satisfies Partial<ErrorSentences>
