import type { GoodPicture } from '@/domain/ledger/shop/good-picture'
import type { StockReason } from '@/domain/ledger/shop/stock-take'
import type { Day, Instant } from '@/domain/shared/instant'
import { dayText, momentText } from './dates'
import { signedText } from './numbers'

const REASONS: Readonly<Record<StockReason, string>> = { delivery: '到货', damaged: '损坏', lost: '丢失', found: '多出来的', miscounted: '上次记错' }
const PICTURES: Readonly<Record<GoodPicture, string>> = {
  rice: '大米', oil: '食用油', noodle: '挂面', sauce: '酱油瓶', wash: '洗衣液', soap: '肥皂', paper: '抽纸', towel: '毛巾', cup: '杯子', umbrella: '雨伞',
  meal: '饭菜', cut: '理发', repair: '工具', tea: '茶苗', book: '书', box: '纸箱'
}

/** 店务: for who keeps the shop, prices it, decides about it or watches it. */
export const shopDeskText = {
  title: '绿币超市店务',
  scan: '扫码交货',
  counter: '代没手机的人换',
  fund: '资金台账',
  waiting: '等人来取',
  waitingNone: '没有等着取的东西',
  waitingRow: (door: string, last: Day) => `${door}，${dayText(last)}前`,
  another: '要另一位店员交',
  orders: (count: number) => `${count} 份等人来取`,
  goods: '货架',
  add: '加一样东西',
  none: '货架还空着',
  noneText: '先加一样东西，定好价、数好货，就能换了。',
  price: (coins: number) => `${coins} 币`,
  noPrice: '还没定价',
  shelf: (stock: number, waiting: number, unit: string) => (waiting === 0 ? `可换 ${stock} ${unit}` : `可换 ${stock} ${unit}，等取 ${waiting} ${unit}`),
  offSale: '已下架',
  priceWaits: '新价等人点头',
  countWaits: '盘点等人核对',
  comingPrice: (coins: number, from: Day) => `${dayText(from)}起 ${coins} 币`
} as const

export const handOverText = {
  title: '扫码交货',
  lead: '扫手机上或纸条上的码，也可以照着打 8 位。',
  scan: '扫取货码',
  type: '或者打取货码',
  typeHint: 'K7MD-2XPF，大小写都行',
  find: '看看是什么',
  off: '先打满 8 位',
  give: (name: string, quantity: number) => `交 ${name} × ${quantity}`,
  door: '户号',
  by: '谁换的',
  until: '几号前取',
  check: '对一对户号，把东西交到手里，再点下面。',
  confirm: '东西已经交到手里',
  done: '交好了',
  doneFacts: (door: string, at: Instant) => `${door}，${momentText(at)}`,
  next: '交下一份',
  again: '换一个码'
} as const

export const counterText = {
  title: '代没手机的人换',
  lead: '人要到场。您代他换，东西由另一位店员交，免得一个人说了算。',
  door: '户号',
  doorHint: '3组12号，或者 3-12',
  find: '找这一户',
  who: '是哪一位',
  goods: '换什么',
  balance: (coins: number) => `能用 ${coins} 币`,
  order: (coins: number) => `用 ${coins} 币换`,
  choose: '先选一样',
  done: '换好了，把条交给他',
  doneNote: (coins: number, balance: number) => `已扣 ${coins} 绿币，还剩 ${balance}`,
  noCode: '这一份刚才已经换好。码只显示一次，没打出来的，请家里人用手机重新出码。',
  next: '再办一位'
} as const

export const goodText = {
  title: '一样东西',
  now: '现在的价',
  none: '还没定价',
  coming: '新价',
  stock: '可以换的',
  waiting: '等人取的',
  limit: '一户一月',
  limitOf: (max: number, unit: string) => `最多 ${max} ${unit}`,
  noLimit: '不限',
  onSale: '上架',
  onSaleNote: '下架后不能再换，已经换的照样取',
  edit: '改名字、图样、限量',
  changePrice: '改价',
  count: '盘点、到货',
  keeperOnly: '盘点由店员做',
  pricerOnly: '定价由定价员或村委会做，店员不定价',
  proposal: (coins: number) => `有人提了新价 ${coins} 币`,
  proposedBy: (by: string, at: Instant) => `${by} ${momentText(at)}提的`,
  noticeDays: (days: number) => `您点头以后，过 ${days} 天才用新价；第一次定价当天就用。`,
  confirmPrice: '同意这个价',
  declinePrice: '不同意',
  ownProposal: '是您自己提的，等另一个人点头。',
  counted: (counted: number, expected: number, unit: string) => `数出 ${counted} ${unit}，账上 ${expected} ${unit}，${counted === expected ? '一样' : `差 ${signedText(counted - expected)}`}`,
  countedBy: (by: string, at: Instant, why: string | undefined) => [`${by} ${momentText(at)}数的`, ...(why === undefined ? [] : [why])].join('，'),
  confirmCount: '数对了',
  declineCount: '不对，重新数',
  ownCount: '是您自己数的，等另一个人核对。',
  reasons: REASONS,
  pictures: PICTURES
} as const

export const priceSheetText = {
  title: '提一个新价',
  note: '另一个人点头才算。一币当一元看，只是看个大概。',
  field: '一份要几币',
  off: '先写几币',
  send: '提这个价'
} as const

export const countSheetText = {
  title: '数一数货架',
  note: (expected: number, unit: string) => `账上有 ${expected} ${unit}，等人取的也算在内`,
  field: '数出来几份',
  off: '先写数出来几份',
  reason: '为什么不一样',
  reasonOff: '选一个原因',
  words: '说明',
  wordsHint: '可以不写',
  difference: (difference: number) => (difference === 0 ? '跟账上一样' : `跟账上差 ${signedText(difference)}`),
  send: '记下来，请人核对'
} as const

export const goodEditText = {
  addTitle: '加一样东西',
  editTitle: '改这样东西',
  name: '叫什么',
  nameHint: '大米5kg',
  kind: '是物品还是服务',
  kinds: { goods: '物品', service: '服务' },
  unit: '单位',
  unitHint: '袋、瓶、次',
  unitFixed: '定了价，单位就不能改',
  coins: '一份要几币',
  limit: '一户一月最多换几份',
  limitHint: '不写就是不限',
  picture: '图样',
  off: { name: '先写叫什么', unit: '先写单位', coins: '先写要几币' },
  add: '加到货架',
  save: '改好',
  addNote: '加好以后，价要另一个人点头，货要店员数、另一个人核对，才能换。'
} as const
