import { yuanText } from '@/text/yuan'
import type { ErrorSentences } from './error-types'

/** 资金台账. */
export const fundErrors = {
  FUND_DAY_AHEAD: '单据的日子还没到。请改成今天或者以前。',
  FUND_DONOR_ONLY_FOR_DONATIONS: '只有捐助才写捐的人。请去掉名字，或者改成捐助。',
  FUND_TAKES_ONLY_FOR_GOODS: '只有进货才对应到货。请去掉勾选，或者改成进货。',
  ARRIVAL_PAID: '勾选的到货里有一样已经记过账。请刷新再看。',
  FUND_NOT_CONFIRMED: '这一笔还没核对，不用冲销。不对的话，请核对的人点不同意。',
  FUND_REVERSAL_ITSELF: '这一笔本身就是冲销。冲错了，请照原样再记一笔。',
  FUND_REVERSED_ALREADY: '这一笔已经冲销，或者正等人核对冲销。',
  FUND_DECIDED: '这一笔别人已经核对过。请刷新再看。',
  FUND_SHORT: ({ balance, cents }) => `账上只有 ${yuanText(balance)}，不够记 ${yuanText(cents)}。先把进的钱记上、核对好。`,
  FUND_LIMIT: ({ max }) => `账上最多记 ${yuanText(max)}。请看看是不是多打了数字。`,
  FUND_QUARTER_NOT_OVER: '这个季度还没过完，过完了再公开。',
  FUND_QUARTER_PUBLISHED: '这个季度已经公开过，公开的数不再改。',
  FUND_QUARTER_EMPTY: '这个季度没有账，账上也没有钱，不用公开。'
} satisfies Partial<ErrorSentences>
