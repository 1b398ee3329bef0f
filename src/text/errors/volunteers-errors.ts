import type { ErrorSentences } from './error-types'
import { momentText } from '@/text/dates'
import { phaseSentences } from '@/text/volunteers-words'

/** 五社联动 and volunteering. */
export const volunteersErrors = {
  LEADER_NOT_ON_ROLL: '负责人要是名册上满 18 岁、没有迁出的人。请重新选一个。',
  TOO_MANY_ORGANISATIONS: ({ max }) => `最多登记 ${max} 个组织。先把不再来往的停用。`,
  ACTIVITY_TIMES_WRONG: '结束要比开始晚，至少半小时。请改一下时间。',
  ACTIVITY_NOT_ONE_DAY: '一次活动要在同一天内。跨天的请分成几次发。',
  ACTIVITY_TOO_LONG: ({ hoursMax }) => `一次活动最长 ${hoursMax} 小时。`,
  ACTIVITY_IN_THE_PAST: '开始时间已经过了。请改到今后。',
  INSURANCE_MISSING: '可能有人身危险的活动，先给志愿者买好意外险，再写明保险。',
  NOT_ORGANISER: '这件事由活动负责人或者村委会来办。',
  NOT_SECOND_PERSON: '复核时长由村委会、支部或者村民小组长来办。',
  SAME_HOUSEHOLD_CONFIRMED: '核对时长的人和您是同一户。要请另一户的人来复核。',
  OWN_HOURS: '您自己也在这次活动里。要请没参加的人来复核。',
  ACTIVITY_NOT_IN_PHASE: ({ phase }) => `${phaseSentences[phase]}，这一步现在不能办。`,
  SIGN_NOT_OPEN: ({ opensAt }) => `还没到时间，${momentText(opensAt)} 起可以签到。`,
  CODE_OVER: '活动结束已过一小时，签到码停用了。没签退的请负责人补登。',
  ACTIVITY_CHANGED_MEANWHILE: '别人刚刚改过。请看看最新的内容，再改一次。',
  SIGNED_UP_ALREADY: '您已经报过名了，不用再报。',
  WAITING_LIST_FULL: ({ max }) => `名额和 ${max} 个候补都满了。下次活动再来。`,
  NOT_SIGNED_UP: '这次活动的名单上没有您。先报名，或者请负责人登记。',
  ACTIVITY_OVERLAPS: ({ title }) => `同一时段已经有“${title}”。一个人不能同时在两处。`,
  SIGN_CODE_WRONG: '这个码不对，或者已经换了。请再扫一次现场的码。',
  SIGN_CODE_OUTSIDE: '这个码不在活动的时间里。请负责人来补登。',
  STRUCK_OFF: '负责人登记您没有到场。有不对的，请当面找负责人。',
  NOT_COME_YET: '还没有签到。先签到，走的时候再签退。',
  SIGNED_OUT_BEFORE_IN: '签退的码比签到的还早。请再扫一次现场的码。',
  ENTRY_TIMES_WRONG: '签到、签退要在活动时间里，先到后走，不能写以后的时间。',
  NAMED_TWICE: '同一个人写了两次。去掉一次再登记。',
  NO_HOURS_YET: '这段时间还没有记下来的志愿时长。活动复核以后就能开证明。',
  CERTIFICATE_DAYS_WRONG: '结束的日子要不早于开始的日子。'
} satisfies Partial<ErrorSentences>
