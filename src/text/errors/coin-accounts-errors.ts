import type { ErrorSentences } from './error-types'

/** Accounts that are split, merged, frozen, reminded of or pooled. */
export const coinAccountsErrors = {
  ACCOUNT_FROZEN: '这个绿币账户已停用，不进也不出。要恢复，请找村委会两位一起办。',
  ACCOUNT_NOT_FROZEN: '这个账户没有停用，不用恢复。请刷新再看。',
  NOT_FOR_THIS_UNIT: '按村里现在的积分方案，这样的账户不能这么办。',
  SAME_ACCOUNT: '转出和转入是同一户。请换一户。',
  ORDERS_OPEN: ({ held }) => `还有 ${held} 个绿币预订着东西。先取货或者取消，再来办。`,
  NOT_A_REMINDER: '积分方案里没有这一条提醒。请刷新再选。',
  NO_HONOUR_LEFT: '荣誉已经是零，不能再减。',
  NOTHING_TO_MOVE: '没有可以转的绿币和荣誉。',
  BALANCE_LIMIT: '账户装不下这么多，请核对数目。',
  CHANGE_DECIDED: '这件已经有人定了。请刷新再看。'
} satisfies Partial<ErrorSentences>
