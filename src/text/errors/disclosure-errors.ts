import { dayText } from '@/text/dates'
import type { ErrorSentences } from './error-types'

/** Published results and what residents say to them. */
export const disclosureErrors = {
  TAKEN_DOWN: '这份公开已经撤到存档里，不能再改，也不能再提异议。',
  NOTHING_CHANGED: '内容和原来一样，没有改动。',
  NOT_SHOWN_LONG_ENOUGH: ({ shownDays, earliest }) => `才公开 ${shownDays} 天，至少要公开 15 天。${dayText(earliest)}起才能撤下。`,
  OBJECTIONS_UNANSWERED: ({ count }) => `还有 ${count} 条异议没答复，不能撤下。`,
  OBJECTION_PERIOD_OVER: '提异议的时间已经过了。有问题请直接找监督委员会，或者向乡镇反映。',
  OBJECTION_OPEN: '您已经提过一条，村委会还没答复。答复以后可以再提。',
  OWN_OBJECTION: '自己提的异议不能自己答复。请另一位村委会成员来办。'
} satisfies Partial<ErrorSentences>
