import { deadlineText } from '@/text/dates'
import { roleText } from '@/text/offices'
import type { ErrorSentences } from './error-types'

/** Binding, offices and the roll. */
export const communityErrors = {
  INVITATION_NOT_FOUND: '没有这个邀请码。请对着纸条再看一遍，一共 8 位。',
  INVITATION_WITHDRAWN: '这个邀请码已经收回。请向村委会要一张新的。',
  INVITATION_USED: '这个邀请码已经用过。不是您用的，请马上告诉村委会。',
  INVITATION_EXPIRED: '这个邀请码过期了。请向村委会要一张新的。',
  TOO_MANY_ATTEMPTS: ({ retryAt }) => `试的次数太多，先停一停。${deadlineText(retryAt)} 以后再试，或者去村委会当面办。`,
  PERSON_MOVED_AWAY: '名册上这个人已经迁出。如果弄错了，请找村委会改名册。',
  IDENTITY_ALREADY_BOUND: '您的微信已经绑定过了，不用再绑。',
  PERSON_ALREADY_BOUND: '这个人已经被另一个微信绑定。如果不是本人，请马上告诉村委会。',
  BINDING_PENDING: '您已经申请过，正等村委会确认。不用再交一次。',
  OWN_REQUEST: '自己家的申请不能自己确认。请另一位村委会成员来办。',
  ALREADY_DECIDED: '这份申请已经有人办过了。',
  BINDING_LAPSED: '这份申请放得太久，作废了。请对方重新申请。',
  TOO_MANY_PEOPLE: ({ max }) => `一次最多印 ${max} 个人的邀请条，这次没有印。请少选几户。`,
  MINOR: '没满 18 周岁，不能担任。',
  ROLE_NOT_IN_COMMUNITY_KIND: '这个村（社区）没有这种职务。',
  ROLE_HELD: '这个人已经担任这个职务。',
  ROLE_CONFLICT: refusal => `这个人已经是${roleText[refusal.with]}，两个职务不能由一个人担任。`,
  OWN_COMMITTEE_SEAT: '自己的委员职务不能自己免。请别的委员来办，村里总要留下一位。',
  NO_LONGER_ON_COMMITTEE: '您已经不是村（居）委会成员，这件事办不了了。',
  KIN_OF_COMMITTEE: '村（居）委会成员的近亲属，不能进监督委员会。',
  ROLL_FILE_UNREADABLE: '这个表读不出来，名册没有改动。请另存为 .xlsx 或 .csv 再选。',
  ROLL_NOT_CLEAN: ({ badHeaders, badRows }) =>
    `有 ${badHeaders.length + badRows.length} 处没填对，名册没有改动。照下面改好，再选一次。`,
  ROLL_PLAN_CHANGED: '刚才有人改过名册，还没有导入。请重新核对一遍再导入。',
  ROLL_STEP_OUT_OF_ORDER: '这次导入已经在别处接着办了。请重新打开这一页。'
} satisfies Partial<ErrorSentences>
