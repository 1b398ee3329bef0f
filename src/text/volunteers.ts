import type { ActivityCard, MarkView } from '@/contract/volunteers-views'
import { dayOf, type Instant } from '@/domain/shared/instant'
import type { RosterPlace } from '@/domain/volunteers/roster'
import { clockText, dayText, momentText, weekdayText } from './dates'
import { hoursWords } from './volunteers-words'

const markWays = { code: '扫码', late: '补传', leader: '负责人登记' } as const

/** `11月25日 周三 08:00–11:00` */
export const timesText = ({ startsAt, endsAt }: Pick<ActivityCard, 'startsAt' | 'endsAt'>): string => `${dayText(dayOf(startsAt))} ${weekdayText(startsAt)} ${clockText(startsAt)}–${clockText(endsAt)}`

export const volunteersText = {
  title: '志愿服务',
  tabs: { coming: '近期活动', past: '办过的', planned: '没发布的' },
  tabsLabel: '看哪些活动',
  none: { coming: '近期没有活动', past: '还没有办过的活动', planned: '没有没发布的活动' },
  noneText: '有新活动会登在这里。',
  places: (places: number) => `${places} 个名额`,
  toHours: '我的志愿时长',
  toHoursNote: '年度合计、开证明',
  toOrganisations: '五社联动',
  toOrganisationsNote: '社区里的组织和志愿队',
  plan: '发一个活动',
  planFirst: '先选是哪个组织的活动',
  activity: '志愿活动',
  what: '做什么',
  when: '时间',
  where: '地点',
  who: '负责人',
  organisation: '组织',
  safety: '安全须知',
  insurance: '保险',
  riskyNone: '一般活动，不另买保险',
  coins: '绿币',
  coinsHour: (points: number) => `每整小时 ${points} 币，按核实的时长算`,
  coinsTime: (points: number) => `到场一次 ${points} 币，核实后算`,
  coinsAfter: '时长经两人核对、公示以后到账。',
  signedUp: (signedUp: number, places: number, waiting: number) => `已报 ${signedUp} 人，名额 ${places} 个${waiting > 0 ? `，候补 ${waiting} 人` : ''}`,
  mine: (place: RosterPlace) => (place.kind === 'placed' ? '您已报名' : place.kind === 'waiting' ? `您在候补第 ${place.no} 位，前面有人退出就轮到您` : '您还没有报名'),
  signUp: '报名参加',
  signUpWaiting: '排候补',
  withdraw: '退出报名',
  withdrawTitle: '退出这次活动？',
  withdrawNote: '您的名额会让给候补的第一位。',
  sending: '正在提交',
  sign: { in: '签到', out: '签退' },
  signTitle: '到场和离场',
  signHint: '到了扫现场的码签到，走时再扫一次签退。',
  scan: { in: '扫码签到', out: '扫码签退' },
  typeLabel: '没法扫码，输入码下面的 6 位数字',
  typeHint: '6 位数字',
  digitsFirst: '先输入现场的 6 位数字',
  typed: { in: '用数字签到', out: '用数字签退' },
  scanned: '已经读到现场的码',
  withCode: { in: '签到', out: '签退' },
  kept: (direction: 'in' | 'out', at: Instant) => `${direction === 'in' ? '签到' : '签退'}码已存在手机里（${momentText(at)}），有网会自动补传`,
  keptHint: '别清空小程序的数据。也可以请负责人登记。',
  sendKept: '现在补传',
  mark: ({ at, way, needsLeader }: MarkView) => `${momentText(at)} ${markWays[way]}${needsLeader ? '，等负责人确认' : ''}`,
  notYet: '还没有',
  struck: (words: string) => `负责人登记您没有到场：${words}`,
  counted: (halfHours: number) => `这次记下 ${hoursWords(halfHours)}`,
  full: '名额满了，可以排候补',
  cancelled: (words: string) => `活动取消了：${words}`,
  toDesk: '报名和签到名单',
  toCode: '签到码（给大家扫）',
  edit: '改活动内容',
  open: '发布，开始报名',
  openNote: '发布以后，时间和名额不能再改。',
  cancel: '取消活动',
  cancelTitle: '取消这次活动？',
  cancelNote: '报了名的人会看到原因。',
  cancelWords: '为什么取消',
  cancelHint: '如：下大雨，改到下周六',
  wordsFirst: '先写一句原因',
  offlineSign: '现在没有网，码已经存好，有网会自动补传。'
}

export const hoursText = {
  title: '我的志愿时长',
  year: (year: number) => `${year}年`,
  before: '看前一年',
  after: '看后一年',
  yearTotal: '这一年',
  allTotal: '一共',
  stars: '星级',
  starNames: ['还没到一星', '一星志愿者', '二星志愿者', '三星志愿者', '四星志愿者', '五星志愿者'],
  toNext: (halfHours: number) => `再有 ${hoursWords(halfHours)}就到下一星（100、300、600、1000、1500 小时各一星）`,
  none: '这一年还没有记下来的时长',
  noneText: '活动结束、时长经两人核对以后，会记在这里。',
  list: '参加过的',
  claimed: '已申报绿币',
  onlyHours: '只记时长',
  certificate: '开志愿服务记录证明',
  certificateNote: '免费。证件号码由您手写，盖章后有效。',
  making: '正在开',
  made: { shown: (name: string) => `${name} 打开了，可以转发或打印`, saved: (name: string) => `${name} 存到下载里了` },
  no: (no: string) => `证明编号 ${no}`,
  check: '查证明真假',
  checkLabel: '证明编号',
  checkHint: '如 K7MD-2XPF-4KJM',
  checkAction: '查一查',
  checkOff: '编号是三组 4 位，用横线连着',
  genuine: ({ name, from, to, halfHours, activities }: { readonly name: string; readonly from: string; readonly to: string; readonly halfHours: number; readonly activities: number }) =>
    `是真的：${name}，${from} 至 ${to}，参加 ${activities} 次，共 ${hoursWords(halfHours)}。`
}

export const organisationsText = {
  title: '五社联动',
  lead: '社区、社会组织、社会工作者、社区志愿者、社会慈善资源，一起为村里办事。',
  none: '还没有登记的组织',
  noneText: '村委会登记以后，会列在这里。',
  contact: '联系',
  offers: '能做什么',
  leader: '负责人',
  keep: '登记和维护'
}
