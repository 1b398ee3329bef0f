import { dayText, momentText } from '@/text/dates'
import type { ErrorSentences } from './error-types'

/** Coins and their proofs. */
export const ledgerErrors = {
  TRANSFER_NOT_FOUND: '没有找到这笔绿币，或者不是您家的。请回到流水里再点一次。',
  NOT_SEALED_YET: ({ from }) => `这笔还没有封账，${momentText(from)} 以后再来核对。先留好回执。`,
  NOTHING_SEALED: '账本还没有封过账，还没有可以核对的。请明天再来看。',
  LOG_IS_SHORTER: ({ size }) => `您存的校验点比现在的账本还长，现在只有 ${size} 笔。请拿着存的那份找监督委员会。`,
  BALANCES_NOT_SUMMED: '各户余额还没有合过账。请明天再来看。',
  BALANCE_NOT_IN_SUM: ({ day }) => `${dayText(day)}合账的时候，您家还没有绿币。`
} satisfies Partial<ErrorSentences>
