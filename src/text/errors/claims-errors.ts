import type { ErrorSentences } from './error-types'

const WAYS = {
  byMeeting: '签到开会以后绿币自动记，不用申报。',
  byHours: '这一项在活动现场签到、签退，时长自动记，不用申报。',
  byWeighing: '这一项请拿到积分超市过秤，由管理员登记。',
  byGrid: '这一项由网格员登记，不用自己申报。',
  here: '这一项由本人申报，这里不能登记。'
} as const

/** 申报善行 and what becomes of it. Sentences say what can be done instead. */
export const claimsErrors = {
  NOT_CLAIMED_HERE: ({ way }) => WAYS[way],
  BAD_QUANTITY: '数量要写整数，按次数算的一次只报一件。',
  DEED_IN_FUTURE: '日子不能写在今天以后。做了再来报。',
  DEED_TOO_OLD: ({ days }) => `只收 ${days} 天以内的事。更早的请找网格员。`,
  CAP_REACHED: ({ max, used }) => `这一项这段时间最多算 ${max}，已经报了 ${used}（在等的也算）。下个周期再报。`,
  MONTH_CAP_REACHED: ({ max, used }) => `每户每月最多 ${max} 币，您家这个月已经报了 ${used} 币（在等的也算）。`,
  WITNESS_NEEDED: '这一项要有人证明。请选一位知道这件事的邻居。',
  WITNESS_NOT_ON_ROLL: '名册上没有这位邻居，或者没满 18 岁、已经迁出。请换一位。',
  WITNESS_OWN_HOUSEHOLD: '自家人不能作证。请选别家的邻居。',
  PHOTO_NEEDED: '这一项要有现场照片。请拍一张再提交。',
  PHOTO_USED: '这张照片已经用来申报过了。一张照片只算一次，请换一张。',
  SAME_OCCASION: '同一天的同一件事已经报过了，只算一次。',
  CHILD_WITHOUT_ACCOUNT: '村里的绿币记在个人名下，没满 18 岁还没有账户。请家里的大人去问网格员。',
  WORDS_REFUSED: '里面有不合适的话，没有提交。请改一改再试。',
  CLAIM_MOVED_ON: '这件申报刚刚有了变化，请先看看最新的情况。',
  NOT_THE_WITNESS: '这件事请的不是您来证明。',
  WITNESS_ANSWERED: '您已经答过了，不用再答一次。',
  NOTICE_OVER: '公示已经结束，不能再提异议。觉得不对，请直接找村委会。',
  OWN_OBJECTION_OPEN: '您已经提过异议，正等着答复。',
  OBJECTIONS_FULL: '这件申报的异议已经很多了，请等答复出来再看。',
  OBJECTION_ANSWERED: '这条异议已经答复过了。',
  NOT_YOUR_CLAIM: '这不是您家的申报。',
  REVOCATION_PROPOSED: '已经有人提出撤销，等第二个人确认。',
  NO_REVOCATION: '没有人提出撤销，或者刚刚已经处理了。'
} satisfies Partial<ErrorSentences>
