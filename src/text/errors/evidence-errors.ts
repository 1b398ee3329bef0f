import { dayText } from '@/text/dates'
import type { ErrorSentences } from './error-types'

/** 协商委员会 and councils, and the figures of a quarter. */
export const evidenceErrors = {
  BODY_EXISTS: '这个组织已经有了。要换人或换届，请打开它来改。',
  BODY_DISSOLVED: '这个组织已经撤销，记录还在，不能再改。',
  BODY_CHANGED_MEANWHILE: '别人刚改过这个组织。已经换成新的，请看一遍再改。',
  TERM_ENDS_BEFORE_START: '任期的最后一天要晚于第一天。请改日期。',
  TERM_TOO_LONG: ({ yearsMax }) => `一届最长 ${yearsMax} 年。请改日期。`,
  TERM_OVERLAPS: ({ after }) => `新一届要从${dayText(after)}以后算起。请改日期。`,
  SUPERVISOR_MAY_NOT_LEAD: '监督委员会的人不能当负责人、副职或记录人，可以当普通成员。',
  SEAT_OUTSIDE_TERM: '任职的日期要在这一届里面。请改日期。',
  SEATED_ALREADY: '这个人已经在里面任职。要换职务，请先写上原来的到哪天为止。',
  HEAD_SEATED: '负责人已经有了。要换人，请先写上原来的到哪天为止。',
  SEATS_FULL: ({ max }) => `一届最多记 ${max} 个人次，已经满了。`,
  SEAT_NOT_FOUND: '名单里没有这个人了。请重新打开再看。',
  SEAT_ENDED: '这个人已经写过到哪天为止。',
  DOCUMENT_NOT_OPENED: '材料做好了，手机没能打开。请看看手机还有没有空间，再导出一次。',
  QUARTER_AHEAD: '这个季度还没到，没有数。'
} satisfies Partial<ErrorSentences>
