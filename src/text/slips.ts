import type { AssistanceReason } from '@/domain/ballot/paper/assistance'
import type { BatchBalance, SpoiledReason } from '@/domain/ballot/secret/board'
import type { BallotMethod } from '@/domain/ballot/selection'
import type { Instant } from '@/domain/shared/instant'
import { momentText } from './dates'

export const spoiledReasonText: Readonly<Record<SpoiledReason, string>> = { misprinted: '印坏了', mismarked: '填错了', damaged: '弄破、弄脏了', lost: '丢了' }
export const assistanceReasonText: Readonly<Record<AssistanceReason, string>> = { cannotRead: '不识字', cannotSee: '看不清', cannotWrite: '手不方便写' }

/** `印了 60 张 = 用了 57 张 + 作废 1 张 + 剩下 2 张`, in the parts between which a line may end. */
export const balanceText = ({ printed, used, spoiled, returned }: Omit<BatchBalance, 'batch'>): readonly string[] =>
  [`印了 ${printed} 张`, `= 用了 ${used} 张`, `+ 作废 ${spoiled} 张`, `+ 剩下 ${returned} 张`]

export const batchText = (batch: string): string => `${batch} 批`

export const slipsText = {
  title: '纸票',
  walk: ['印票', '发票', '录票', '对数'],
  notYet: '投票还没开始',
  notYetText: '票上要印公示的校验码，开始投票以后再印。',
  ended: '这次表决没有办成',
  endedText: '作废了，或者过了时间没开始。纸票不用再办。',
  noPaper: '这次表决不用这种纸票',
  noPaperText: '无记名、又选了纸票的表决，才在这里印票、录票。',
  print: '印票',
  printHint: '一批最多 100 张。票号由系统乱排，谁也不知道哪张给了谁。',
  printFirst: '先把票印好，再让住户改投纸票。手机票一作废，没有纸票就没法投了。',
  count: '这一批印几张',
  countHint: '例如 60',
  countBad: '填 1 到 100',
  printAction: (count: number) => `印 ${count} 张`,
  printOff: '先填印几张',
  batchPrinted: (printed: number, spoiled: number) => (spoiled === 0 ? `${printed} 张` : `${printed} 张，作废 ${spoiled} 张`),
  toPrint: '打印',
  handOut: '发票',
  onPaper: (units: string) => `已有 ${units}登记投纸票`,
  noneOnPaper: '还没有人登记投纸票',
  handOutHow: '先登记，再让住户自己从票堆里抽一张，在存根上签名。存根上不写票号。',
  fewOnPaper: (floor: string) => `领纸票的不到 ${floor}时，公示板上一张张写着纸票选了什么，认识的人可能猜得出来。`,
  register: '登记领票的户',
  exchange: (exchanged: number, units: string) =>
    `手机领过票、想改投纸票的，请他先在自己手机上点“改投纸票”，再来抽票。${exchanged === 0 ? '' : `已经换了 ${units}。`}`,
  spoil: '作废一张票',
  help: '记一次代写',
  helped: (count: number) => (count === 0 ? '不识字、看不清的住户，可以请邻居代写，要有一个人在场看着。' : `已经记了 ${count} 次代写，次数会公开，写了什么不记。`),
  read: '录票',
  readHow: '两位监票人各录一遍，互相看不到。两份一样才能对数。',
  notTeller: '票由两位监票人来录。这里只看进度。',
  state: {
    none: '还没有人录',
    one: '一位录好了，还差一位',
    oneMine: '您录好了，等另一位',
    differ: (count: number) => `有 ${count} 张录得不一样，各自再看`,
    agree: '两位录得一样，可以对数了'
  },
  toRead: '去录这一批',
  toLook: '再看不一样的',
  toClose: '去对数',
  balance: '对好的数',
  allClosed: '纸票都对好了，可以唱票',
  noBatches: '这次没有印纸票',
  noBatchesText: (units: string) => `有 ${units}登记了投纸票，却没有印过票，唱不了票。请找监督委员会。`,
  noBatchesNone: '没有人投纸票，这里不用办。'
} as const

export const spoilText = {
  title: '作废一张票',
  note: '作废的票另放一个信封。住户可以再抽一张。',
  batch: '是哪一批',
  why: '为什么作废',
  serial: '票号，看得清就填',
  serialHint: '例如 7KQ2-9XMB',
  serialBad: '票号是 8 个字母和数字',
  action: '作废这张票',
  off: '先选为什么作废',
  done: (batch: string, count: number) => `记好了，${batch} 批作废 ${count} 张`
} as const

export const unspoilText = {
  title: '撤回一张作废的票',
  note: '记错了票号、多记了一张，才撤回。撤回以后，这张票和别的票一样算。',
  batch: '是哪一批',
  unnamed: '不知道票号的',
  unnamedCount: (count: number) => `有 ${count} 张，撤回 1 张`,
  action: '撤回作废',
  off: '先选是哪一张',
  done: (batch: string) => `撤回了，${batch} 批少作废 1 张`
} as const

export const slipPrintText = {
  title: '打印纸票',
  head: (community: string) => `${community}表决票`,
  once: '一批只印一次。卡了纸要重印，先把印好的都收回来销毁，不然会有两张同号的票。',
  order: '票按打乱的次序排，印完再洗一遍，让住户自己抽。',
  weapp: '手机上不能打印。在电脑浏览器里打开村里的网址，进“办理表决”“纸票”，再点“打印”。',
  screen: (printed: number, perPage: number) => `一共 ${printed} 张票，A4 纸竖着印，一页 ${perPage} 张。存根另外印在最后。`,
  sample: '下面是票的样子',
  print: '打印票和存根',
  serial: '票号',
  batch: (batch: string) => `${batch} 批`,
  code: '校验码',
  qr: '公示板的二维码',
  scan: '扫码看公示板',
  free: '票是您自己抽的，没有人记下是哪一张。',
  keep: '记下票号，唱票后能在公示板上查。',
  blank: '一项也不填是空白票，不表态，但算参加。',
  spoilt: '填错了交回来换一张。',
  stubs: (batch: string) => `存根，${batch} 批`,
  stubHow: '抽一张票，签一格。这里不写票号。',
  stub: (batch: string, no: number) => `${batch} 批 第 ${no} 号`,
  door: '门牌',
  sign: '签名'
} as const

/** How a slip is filled in by hand. */
export function slipHow(method: BallotMethod): string {
  switch (method.kind) {
    case 'yesNo':
    case 'single':
      return '只选一项，在方框里打 ✓'
    case 'multiple':
      return `最多选 ${method.atMost} 项，在方框里打 ✓`
    case 'score':
      return `每一项打分，在方框里写 0 到 ${method.top}，${method.top} 分最好`
    case 'rank':
      return `排个顺序，在方框里写 1 到 ${method.options.length}，1 最好`
  }
}

export const slipEntryText = {
  title: (batch: string) => `录票，${batch} 批`,
  notTeller: '您不是这次的监票人',
  notTellerText: '票由两位监票人来录。',
  notNow: '还没到录票的时候',
  notNowText: (closesAt: Instant) => `${momentText(closesAt)} 截止以后，从票箱里取出来再录。`,
  tooLate: '已经唱过票了',
  tooLateText: '纸票对好了数，不能再改。',
  closed: '这一批对好了',
  alone: '您和另一位监票人各录各的，互相看不到。',
  inBox: '先数一数，票箱里这一批有几张',
  inBoxHint: '例如 57',
  inBoxBad: (most: number) => `最多 ${most} 张`,
  start: '开始录',
  startOff: '先填有几张',
  progress: (done: number, left: number) => (left === 0 ? `${done} 张都录了` : `已录 ${done} 张，还有 ${left} 张`),
  over: (done: number, used: number) => `录了 ${done} 张，比数的 ${used} 张多。请再数一遍`,
  tail: '票号最后 4 位',
  tailHint: '例如 9XMB',
  scan: '扫这张票',
  unknown: (typed: string) => `这一批没有 ${typed} 结尾的票。请再看一眼`,
  again: (serial: string) => `${serial} 已经录过了`,
  spoiled: (serial: string) => `${serial} 已经作废，不该在票箱里`,
  chosen: '这张票上是',
  invalid: '废票',
  invalidHint: '看不清、选多了、没法算',
  blank: '空白票',
  blankHint: '一项也没填',
  keep: '记下这张',
  keepOff: '先照票上的选好',
  putBack: '不是这张，重找',
  last: (serial: string, words: string) => `刚录 ${serial}，${words}`,
  undo: '撤掉',
  recount: '重数票箱',
  photos: '票的照片',
  photosHint: '把票摊开拍，能看清票号和选的。只有监票人、村委会和监督委员会能看。',
  photoTitle: '拿掉这张照片？',
  photoRemove: '拿掉照片',
  photosThere: (count: number) => `这一批已经有 ${count} 张照片`,
  send: '交这一批',
  sendOff: (left: number) => `还差 ${left} 张没录`,
  sendOver: '录的比数的多',
  sendPhoto: '先拍一张票的照片',
  edit: '要改，再录一遍',
  sendAgain: '再送一次',
  refreshDiffer: '看看还差几张',
  refresh: '看看另一位交了没有',
  sent: '您交了。另一位监票人还没交。',
  kept: '录的都存在这部手机里，没交以前别人看不到。',
  differTitle: (count: number) => `有 ${count} 张录得不一样`,
  differHow: '把这几张票拿出来，各自再看一遍，改好再交。另一位录了什么，这里不显示。您的没错，就不用改。',
  mine: (words: string) => `您录的是 ${words}`,
  notMine: '您没有录这张',
  look: '再看',
  remove: '票箱里没有这张',
  resend: '改好了，再交一次',
  agree: '两位录得一样',
  returned: '剩下没发的有几张',
  missing: (count: number) => `有 ${count} 张作废的票不知道票号。对着剩下的票，选出少了的是哪 ${count} 张`,
  close: '对数，封存这一批',
  closeOff: '先填剩下几张',
  closeAction: '封存',
  closeUneven: '数对上了才能封存',
  missingOff: (left: number) => (left > 0 ? `还要选 ${left} 张` : `多选了 ${-left} 张`),
  moreSerials: '再看后面的票号',
  closeNote: '封存以后不能再改。',
  off: (off: number) => (off > 0 ? `多出 ${off} 张，请再数一遍` : `少了 ${-off} 张，请再数一遍`),
  done: '对好了，封存了'
} as const

export const slipHelpText = {
  title: '记代写',
  walk: ['帮谁写', '谁代写', '谁在场', '记下来'],
  unit: '帮哪一户写',
  helper: '谁代写',
  witness: '谁在旁边看着',
  why: '为什么要人代写',
  rule: (most: number) => `代写的和在场的要是两个人，不能是村（居）委会的人、监票人。一个人最多帮 ${most} 户。`,
  notKept: '只记谁帮了谁，写了什么不记。',
  isHelper: '由他代写',
  moreDoors: '再看后面的户',
  noDoors: '这一组没有登记投纸票的户',
  action: '记下这次代写',
  off: '先选原因',
  done: '记好了',
  again: '再记一次',
  change: '重选'
} as const
