import { momentText } from '@/text/dates'
import type { ErrorSentences } from './error-types'

/** 无记名: disputes, tokens taken anew, who took a ballot. */
export const careErrors = {
  DISPUTE_TOO_EARLY: '投票还没开始，没有可以申诉的。开始以后再来。',
  DISPUTE_PERIOD_OVER: '申诉的时间已经过了。有问题请直接找监督委员会，或者向乡镇反映。',
  NOTHING_TAKEN: '名单上您家没有领过票，没有人冒领。',
  DISPUTE_OPEN: '您家已经申诉过这件事，村委会还没答复。答复以后可以再提。',
  DISPUTES_TOO_MANY: '这件事您家已经申诉过三次。请直接找监督委员会，或者向乡镇反映。',
  PROMISE_NOT_ASKED: '这种申诉不用附回执，没有提交。请去掉回执再提。',
  PROMISE_FORGED: '这张回执不是这次票箱签的，没有提交。请用投票的那部手机再试。',
  PROMISE_SHOWN_BEFORE: '这张回执已经有人提交过，不用再提。结果在下面看得到。',
  DISPUTE_SETTLED: '系统当场核对过，票在公示板上，不用再答复。',
  OWN_DISPUTE: '自己提的申诉不能自己答复。请另一位村委会成员来办。',
  DISPUTE_PROVEN: '回执证明票箱收过这张票，公示板上对不上。这条申诉成立，不能驳回。',
  NOT_VOTING_NOW: '现在不在投票的时间，办不了。',
  ON_PAPER: '这户已经领了纸票，不能再在手机上补领。',
  TOKEN_NOT_TAKEN: '这户现在没有领着手机票，用现在的手机直接领就行。',
  REPLACED_ALREADY: '这户已经补领过一次，不能再补。可以直接找监督委员会。',
  OWN_UNIT: '自己家的票不能自己经手补领。请另一位来办。',
  REPLACEMENT_NOT_ASKED: '还没有人给这户申请补领。请工作人员先在现场申请。',
  ASKED_ANOTHER_DAY: '补领要当天申请、当天同意。请工作人员今天重新申请。',
  REPLACEMENT_BY_ONE: '申请和同意要两个人。请另一位监督委员会的人来同意。',
  PARTICIPATION_TOO_EARLY: ({ closesAt }) => `${momentText(closesAt)} 截止以后，才能看哪些户领了票。`,
  PARTICIPATION_WITHHELD: ({ floor }) => `领票的不到 ${floor} 户（人），名单不公开，免得看出谁投了什么。`
} satisfies Partial<ErrorSentences>
