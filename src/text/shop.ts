import type { CannotReserve } from '@/domain/ledger/shop/reserve'
import type { GoodShelf } from '@/domain/ledger/shop/good-picture'
import type { OrderStateKind } from '@/domain/ledger/shop/order'
import { dayText } from './dates'
import type { Day } from '@/domain/shared/instant'

const SHELVES: Readonly<Record<GoodShelf | 'all', string>> = { all: '全部', daily: '日用', food: '粮油', service: '服务', other: '其他' }
const STATES: Readonly<Record<OrderStateKind, string>> = { reserved: '等您来取', done: '已取货', cancelled: '已取消', expired: '过期已退' }

interface Shortage {
  readonly cannot?: CannotReserve['code']
  readonly left: number
  readonly unit: string
  readonly coins: number
  readonly balance: number
}

/** 绿币超市, for those who spend. */
export const shopText = {
  title: '绿币超市',
  shelves: SHELVES,
  byShelf: '按种类看',
  balance: ['可兑', '绿币'],
  myCodes: '我的取货码',
  coin: '币',
  emptyTitle: '货架还空着',
  emptyText: '上了货，就能在这里换。绿币不会少。',
  shelfEmpty: '这一类现在没有',
  left: (left: number, unit: string) => `剩 ${left} ${unit}`,
  /** Below a good: why it cannot be ordered now, or how many there are. */
  stand: ({ cannot, left, unit, coins, balance }: Shortage): string => {
    if (cannot === 'OUT_OF_STOCK') return '已换完'
    if (cannot === 'MONTHLY_LIMIT') return '本月已换满'
    if (cannot === 'INSUFFICIENT_POINTS') return `还差 ${coins - balance} 币`
    if (cannot === 'ADULTS_ONLY') return '大人来换'
    return cannot === undefined ? shopText.left(left, unit) : '现在不能换'
  },
  coming: (coins: number, from: Day) => `${dayText(from)}起 ${coins} 币`,
  comingLong: (coins: number, from: Day) => `从${dayText(from)}起，一份要 ${coins} 币。`,
  limit: (max: number, taken: number, unit: string) => `一户一个月最多换 ${max} ${unit}，本月还能换 ${Math.max(0, max - taken)} ${unit}`,
  each: (coins: number, unit: string) => `${coins} 币一${unit}`,
  quantity: '换几份',
  fewer: '少一份',
  more: '多一份',
  count: (count: number, unit: string) => `${count} ${unit}`,
  sum: (balance: number, coins: number) => `${balance} − ${coins} = ${balance - coins}`,
  sumLabel: '换了以后还剩',
  until: (day: Day) => `${dayText(day)}前来取，过期绿币自动退回`,
  untilLabel: '取货期限',
  order: (coins: number) => `用 ${coins} 币换`,
  seen: '看看换别的',
  spent: (coins: number, balance: number) => `已扣 ${coins} 绿币，还剩 ${balance}`,
  named: (name: string, quantity: number) => `${name} × ${quantity}`
} as const

/** One order, its code, and the list of them. */
export const orderText = {
  title: '取货码',
  listTitle: '我的兑换',
  emptyTitle: '还没有换过东西',
  emptyText: '在绿币超市换了东西，取货码就在这里。',
  toShop: '去绿币超市看看',
  states: STATES,
  code: (code: string) => `取货码 ${code}`,
  show: '给店员扫码，或报这 8 位',
  bright: '屏幕调亮一点，更好扫。没有网也能取。',
  deadline: '期限',
  where: '取货',
  whereText: '到村里的绿币超市，谁来取都行',
  spent: '用了',
  coins: (coins: number) => `${coins} 绿币`,
  orderedOn: '换的',
  until: (day: Day) => `${dayText(day)}前`,
  thenBack: '过期自动退回绿币',
  cancel: '不换了',
  cancelTitle: '真的不换了吗',
  cancelNote: (coins: number) => `退回 ${coins} 绿币，原来哪天到期还是哪天到期`,
  cancelled: (balance: number) => `已经取消，绿币退回来了，现在有 ${balance} 个`,
  print: '打印取货条',
  noCodeTitle: '这部手机上没有这份的取货码',
  noCodeText: '可能是家里别人换的，或者换了手机。重新出一个码，原来的码就不能用了。',
  renew: '重新出码',
  doneText: (goodName: string) => `${goodName}已经取走了`,
  backText: '绿币已经退回您家账户'
} as const

/** 取货条 on paper. */
export const slipText = {
  title: '取货条',
  head: '绿币超市 取货条',
  screen: '打出来或抄下来，拿纸就能取，不用手机。谁拿着都能取，请收好。',
  noPrinter: '小程序里不能打印。请把这 8 位抄在纸上，或者请村委会打印。',
  print: '打印取货条',
  good: '换的东西',
  door: '户号',
  until: '几号前取',
  keep: '凭此条取货，过期绿币自动退回。丢了请马上找村委会重新出条，旧条作废。',
  gone: '这部手机上没有这份的取货码。请退回去，先重新出码。'
} as const
