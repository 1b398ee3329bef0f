import type { HandsCount } from '@/domain/ballot/hands'
import { momentText } from '@/text/dates'
import type { ErrorSentences } from './error-types'
import { invalidCountsText } from './invalid-counts'

const handWord: Readonly<Record<keyof HandsCount, string>> = { yes: '赞成', no: '反对', abstain: '弃权' }

/** Tellers, counting, confirming, voiding. */
export const countErrors = {
  NOT_A_TELLER: '只有这次表决的监票人才能登记。',
  ALREADY_COUNTED: '票已经计过了，不能再改。',
  SHEET_MARK_INVALID: '有一张票登记得不对：选得太多，或者没填全。改好再交；票上确实这样写的，就登记成废票。',
  UNIT_TWICE: '有一户登记了两遍，没有保存。请删掉一张。',
  NOT_OPENED: '投票还没开始，没有票可计。',
  VOTING_NOT_CLOSED: ({ closesAt }) => `${momentText(closesAt)} 截止以后才能计票。`,
  NOT_SETTLED: '刚刚截止，最后几张票还在路上。等一分钟再计票。',
  HANDS_NOT_RECONCILED: '两位监票人的举手数还没对上，先对好再计票。',
  COUNTS_INVALID: ({ reason }) => `票数对不上，没有计票。${invalidCountsText(reason)}`,
  ROLL_DIFFERS: ({ counted, roll }) => `计到 ${counted} 户（人），名册上是 ${roll}，没有计票。请联系村委会核对名册。`,
  SAME_TELLER: '两份数是同一个人报的。要两位监票人各数一遍。',
  COUNT_INVALID: ({ field }) => `${handWord[field]}数没填对。请填整数。`,
  TELLERS_DIFFER: ({ field, first, second }) => `${handWord[field]}数两位监票人不一样：一位 ${first}，一位 ${second}。请重新数一遍。`,
  MORE_HANDS_THAN_PRESENT: ({ hands, present }) => `举手 ${hands} 户（人），现场登记的只有 ${present}。请重新数一遍。`,
  SHEET_MISSING: ({ have }) => `纸票要两位监票人各登记一遍，现在有 ${have} 份。`,
  SHEETS_DIFFER: ({ householdNos, count }) => `两位监票人登记的纸票有 ${count} 处不一样：${householdNos.join('、')}。请拿出票来再看。`,
  SLIP_WITHOUT_PAPER_CHANNEL: ({ householdNo }) => `${householdNo}没有登记投纸票，却有一张纸票。请核对。`,
  NOT_COUNTED: '还没计票，现在不用确认。',
  ALREADY_CONFIRMED: '已经确认过了，不用再点。',
  NOT_THE_CHAIR: '您不是这次表决的主持人，不能这样确认。',
  NOT_A_SUPERVISOR: '这一步由监督委员会的成员来做。',
  SUPERVISOR_IN_COMMITTEE: '监督的人不能同时在村（居）委会。请监督委员会另一位来确认。',
  CONFIRMED_IN_OTHER_ROLE: '您已经用另一个身份确认过。主持、监票、监督要三个人。',
  ALREADY_VOIDED: '已经作废了，不用再点。',
  RESULT_CONFIRMED: '结果已经确认，不能作废。有问题请在公开页提异议。',
  REASON_MISSING: '请写明原因。原因会公开。',
  NOT_CONFIRMED: '主持人、监票人、监督委员会都确认以后，才能公开。',
  ALREADY_PUBLISHED: '已经公开了，不用再点。'
} satisfies Partial<ErrorSentences>
