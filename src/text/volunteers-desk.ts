import type { DeskRow } from '@/contract/volunteers-views'
import { clockText } from './dates'
import { hoursWords, reasonWords } from './volunteers-words'

export const organisationDeskText = {
  title: '登记组织',
  add: '登记一个组织',
  editing: '改这个组织',
  kind: '属于哪一社',
  name: '名称',
  nameHint: '如：云溪青年志愿队',
  offers: '能做什么、能出什么',
  offersHint: '如：20名队员，周末出工',
  contact: '到哪里联系',
  contactHint: '如：便民服务中心2号窗口',
  contactNote: '写办公地点或公开电话，不写个人手机号。',
  leader: '负责人（可以不选）',
  leaderNone: '不选，由村委会发活动',
  leaderNow: (name: string) => `现在是 ${name}`,
  ended: '停用',
  endedNote: '不再来往的组织。办过的活动还在。',
  endedChip: '已停用',
  save: '存下',
  saving: '正在存',
  off: { kind: '先选属于哪一社', name: '先写名称', offers: '先写能做什么', contact: '先写到哪里联系' },
  edit: '改',
  export: '导出一年的服务记录',
  exportNote: '表格文件，按民政系统要的栏目。证件号码线下补填。',
  exporting: '正在导出',
  exported: (rows: number) => `导出了 ${rows} 条`
}

export const activityEditText = {
  title: '志愿活动',
  organisation: '哪个组织办',
  name: '活动名称',
  nameHint: '如：清理古桥河道',
  what: '做什么',
  whatHint: '到场以后做哪些事',
  place: '在哪里集合',
  starts: '开始',
  ends: '结束',
  places: '名额（1–200）',
  safety: '安全须知',
  safetyHint: '带什么、注意什么',
  risky: '可能有人身危险',
  riskyNote: '如登高、下水、上路。要先给志愿者买好意外险。',
  insurance: '买了什么保险',
  insuranceHint: '如：已投保团体意外险',
  item: '怎么算绿币',
  items: { PUB01: '按时长：每整小时', ENV02: '按次：集中清扫' },
  save: '存下',
  saving: '正在存',
  notPlanner: '您没有可以发活动的组织',
  notPlannerText: '组织的负责人或者村委会来发活动。',
  off: { organisation: '先选哪个组织办', name: '先写活动名称', what: '先写做什么', place: '先写在哪里集合', times: '先选开始和结束的时间', places: '名额写 1 到 200', safety: '先写安全须知', insurance: '先写明保险' }
}

const clock = (row: DeskRow['in']): string => (row === undefined ? '—' : clockText(row.at))

export const activityDeskText = {
  title: '报名和签到名单',
  total: '时长合计',
  people: '报名',
  came: '签到',
  rows: '名单',
  none: '还没有人报名',
  row: (row: DeskRow): string => (row.struck !== undefined ? `没到场：${row.struck}` : `到 ${clock(row.in)}，走 ${clock(row.out)}`),
  late: '补传',
  waiting: (no: number) => `候补 ${no}`,
  walkIn: '现场登记',
  hours: (row: DeskRow): string => (row.halfHours > 0 ? hoursWords(row.halfHours) : row.reason === undefined ? '' : reasonWords[row.reason]),
  claimed: '已申报绿币',
  noClaim: '只记时长，没有申报绿币',
  enter: '登记到场和离场',
  enterNote: '给没带手机、忘了签退的人登记。',
  enterTitle: (name: string) => `登记 ${name}`,
  inLabel: '几点到',
  outLabel: '几点走',
  noOut: '还没走',
  enterSave: '登记',
  strike: '没有到场',
  strikeTitle: (name: string) => `登记 ${name} 没有到场？`,
  strikeWords: '为什么',
  strikeHint: '如：码是别人代扫的',
  wordsFirst: '先写一句原因',
  addPerson: '登记没报名的人',
  confirm: '核对无误，交第二人复核',
  confirmTitle: '时长都对吗？',
  confirmYes: '都对，交复核',
  confirmNote: '核对以后不能再签到、补登。再由另一户的一个人复核，时长才记下。',
  confirmed: (name: string) => `${name} 核对过了`,
  settled: (name: string) => `${name} 复核过了，时长已记下`,
  settle: '复核通过，记下时长',
  settling: '正在记',
  settleNote: '您和核对的人不是同一户，也没参加这次活动，才能复核。',
  showCode: '打开签到码',
  left: (left: number) => `还有 ${left} 人的时长没记完，再点一次`
}

export const activityCodeText = {
  title: '签到码',
  scan: '到了扫一次，走时再扫一次',
  orType: '没法扫码的，在活动页输入这 6 位数字',
  qr: '志愿活动签到码',
  changesIn: (seconds: number) => `${seconds} 秒后换新`,
  stale: '网断了，这个码过一会儿会失效。连上网会自动换新。',
  present: (signedIn: number, signedOut: number) => `签到 ${signedIn} 人，签退 ${signedOut} 人`
}
