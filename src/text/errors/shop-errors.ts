import { dayText, momentText } from '@/text/dates'
import type { ErrorSentences } from './error-types'

/** 积分超市. */
export const shopErrors = {
  ADULTS_ONLY: '没满 18 周岁不能兑换。请家里的大人来换，用的是同一个账户。',
  NOT_ON_SALE: '这样东西现在不换了。绿币没有动，看看别的。',
  PRICE_CHANGED: ({ coins }) => `现在一份要 ${coins} 个绿币，跟您刚才看到的不一样。没有兑换，愿意换的话再点一次。`,
  OUT_OF_STOCK: ({ left }) => (left === 0 ? '刚刚换完了，没有换成，绿币没有动。补了货再来。' : `只剩 ${left} 份了，没有换成。请少换几份。`),
  MONTHLY_LIMIT: ({ max, taken }) => `这样东西一户一个月最多换 ${max} 份，您家这个月换了 ${taken} 份。请少换几份，或者下个月再换。`,
  INSUFFICIENT_POINTS: ({ balance, required }) => `要 ${required} 个，能用的有 ${balance} 个，不够。什么都没有动。`,
  ORDER_DONE: ({ at }) => `这份已经在${momentText(at)}取走了。`,
  ORDER_CANCELLED: '这份已经取消，绿币退回去了。',
  ORDER_EXPIRED: '七天没来取，这份已经过期，绿币退回去了。还要的话再换一次。',
  PICKUP_CODE_WRONG: '没有这个提货码。请对着纸条或手机再看一遍，一共 8 位。重新出过码的，只有新码能用。',
  NEVER_A_GOOD: ({ word }) => `名字里有“${word}”。绿币只换商品和服务，不能换钱，也不能跟投票有关。`,
  PRICE_WAITS_ALREADY: '已经有一个新价在等别人点头。先定下那个，再改。',
  PRICE_COMING_ALREADY: ({ from }) => `已经定了新价，${dayText(from)}起用。等用上了再改。`,
  SAME_PRICE: '跟现在的价一样，不用改。',
  PRICE_PROPOSAL_GONE: '这个新价别人已经定过，或者换了一个。请刷新再看。',
  SECOND_PERSON_NEEDED: '这是您自己提的，要另外一个人来点头。',
  ANOTHER_KEEPER_NEEDED: '这份是您自己家的，或者是您代订的，不能自己给自己取。请另一位店员来扫这个码。',
  GOOD_CHANGED: '别人刚刚改过这样东西。请刷新，看一眼再改。',
  UNIT_IS_PRICED: ({ unit }) => `价是按“${unit}”定的，单位不能再改。要换单位，请另加一样。`,
  STOCK_TAKE_WAITS_ALREADY: '上一次盘点还在等别人点头。先定下那次，再盘。',
  STOCK_CHANGED: '您数的时候有人换了或退了，没有记上。请刷新，看着新数再数一遍。',
  STOCK_REASON_MISSING: ({ expected }) => `账上是 ${expected} 份，跟您数的不一样。请选一个原因。`,
  STOCK_TAKE_DECIDED: '这次盘点别人已经定过。请刷新再看。',
  STOCK_BELOW_ORDERS: ({ short }) => `照这个数，已经换出去的还差 ${short} 份，不能记。先补货，或者请换的人取消。`,
  STOCK_LIMIT: ({ max }) => `一样东西最多记 ${max} 份。请看看是不是多打了数字。`
} satisfies Partial<ErrorSentences>
