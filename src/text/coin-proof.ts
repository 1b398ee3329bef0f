import type { EntryDetail, RelatedEntry } from '@/contract/ledger-entry'
import type { LedgerHealth, PrintedCheckpoint } from '@/contract/ledger-evidence'
import type { SpotCheckSums } from '@/contract/coin-watch'
import { dayOf, parseDay, type Instant } from '@/domain/shared/instant'
import { clockText, dayText, momentText, monthText } from './dates'
import { transferText } from './ledger'
import { signedText } from './numbers'

const UNITS = { time: '次', hour: '小时', kilogram: '公斤' } as const
const HASH_SHOWN = 12

export const entryText = {
  title: '这笔绿币',
  why: '为什么',
  what: '事由',
  when: '记账',
  rule: '依据',
  counted: '怎么算',
  approved: '谁核准',
  approvers: (names: readonly string[]) => names.join('、'),
  entered: '谁登记',
  byMachine: '按规则自动记账',
  household: '哪一户',
  balance: '记完还有',
  reason: '原因',
  coins: (points: number) => `${signedText(points)} 绿币`,
  ruleOf: (id: string, version: number) => `积分方案第 ${version} 版，${id}`,
  countedOf: ({ item, quantity }: EntryDetail) => (item === undefined || quantity === undefined ? '' : `${item.points} 绿币 × ${quantity} ${UNITS[item.unit]} = ${item.points * quantity}`),
  good: ({ name, quantity, unit }: NonNullable<EntryDetail['good']>) => `兑换${name} ${quantity} ${unit}`,
  titleOf: ({ item, good, kind }: EntryDetail) => item?.name ?? (good === undefined ? transferText(kind) : entryText.good(good)),
  corrected: ({ points, at, reason }: RelatedEntry) => `${dayText(dayOf(at))}收回 ${points} 绿币${reason === undefined ? '' : `，原因：${reason}`}`,
  corrects: ({ points, at }: RelatedEntry) => `更正${dayText(dayOf(at))}的 ${points} 绿币`,
  openClaim: '看这次申报',
  openMeeting: '看这次会议'
} as const

export const proofText = {
  title: '这笔账真不真',
  intro: '您的手机自己算一遍，不用信谁的话。',
  check: '核对这笔账',
  again: '再核对一次',
  checking: '正在算',
  sound: '这笔账在总账里，总账没有被改过',
  soundLater: '回执对得上，还没有封进总账',
  unsound: '有一处对不上',
  unsoundText: '请截下这一页，找监督委员会；他们可以把整本账从头算一遍。绿币照常用，不会因此少。',
  receipt: { fits: '回执对得上，签名是真的', unsigned: '回执对得上，村里还没有设签名', wrong: '回执和这笔账对不上' },
  inLedger: { fits: '这笔账在总账里', unsigned: '这笔账在总账里，总账还没有设签名', wrong: '总账里算不出这笔账' },
  later: (from: Instant) => `还没封账，${momentText(from)}以后可以核对`,
  receiptText: '记账时给您的凭据',
  inLedgerText: (sequence: number, size: number) => `第 ${sequence + 1} 笔，总账共 ${size} 笔`,
  history: {
    unknown: '总账改没改过，这次没问到', nothingSealed: '总账还没封过，还没有可比的', first: '记下了总账现在的样子，下次打开就能比',
    grown: '总账没有被改过', shorter: '总账比上次看到的短了', changed: '总账里以前的账变了', otherKey: '给总账签名的换了'
  },
  since: (at: Instant, size: number) => `跟${momentText(at)}存在手机里的 ${size} 笔比过`,
  figures: '看核对的数字',
  leafHash: '这笔账的指纹',
  root: '总账的指纹',
  signature: '签名',
  short: (hash: string) => `${hash.slice(0, HASH_SHOWN)}…`
} as const

export const ledgerProofText = {
  title: '账本健康',
  brokenTitle: '自查有对不上的',
  night: (at: Instant, now: Instant) => `${dayOf(at) === dayOf(now) ? '今天' : dayText(dayOf(at))} ${clockText(at)} 自查`,
  sound: '全部相符',
  notYet: '还没有自查过',
  notYetText: '账目每晚自查一次，明天来看。',
  soundText: '每晚自查一次，一笔一笔从头算。',
  brokenText: '监督委员会已经看得到是哪一处。绿币照常用。',
  details: '看每一项怎么查',
  checks: '查了什么',
  states: { holds: '相符', broken: '不符', unchecked: '这次没查' },
  invariants: {
    I1: '每一笔都有来处和去处，一边少多少，另一边就多多少', I2: '每一户的余额，等于所有进出加起来的数', I3: '没有哪一户是负数', I4: '一件事只记一次', I5: '留着待取的绿币，只结一次',
    I6: '收回的不超过原来给的', I7: '每一户的账一笔接一笔，中间没有缺', I8: '封进总账的没有缺、没有改', I9: '全村的绿币，进出加起来对得上', I10: '各季度的绿币加起来，等于余额',
    I11: '每件到账的申报，正好有一笔绿币；每笔绿币，都有它的申报', I12: '每次兑换，绿币留一次、结一次，货架的数也跟着动一次'
  } as Readonly<Partial<Record<string, string>>>,
  supply: '全村的绿币去了哪里',
  tracks: { redeemable: '可兑', honour: '荣誉' },
  /** A sum shows its parts. */
  equation: ({ issued, takenBack, redeemed, expired, writtenOff, inCirculation }: LedgerHealth['supply'][number]) =>
    `发出 ${issued}${takenBack > 0 ? ` − 收回 ${takenBack}` : ''}${redeemed > 0 ? ` − 兑换 ${redeemed}` : ''}${expired > 0 ? ` − 到期 ${expired}` : ''}${writtenOff > 0 ? ` + 集体承担 ${writtenOff}` : ''} = 大家手里 ${inCirculation}`,
  waiting: (count: number) => (count === 0 ? '没有等着封账的' : `${count} 笔等着封账`),
  balance: '您家的余额算进去了吗',
  balanceText: '各户余额每天合一次账。手机能算出您家的在里面，看不到别家的。',
  checkBalance: '核对我家余额',
  balanceFits: ({ own, total, accounts, day }: { readonly own: number; readonly total: number; readonly accounts: number; readonly day: string }) =>
    `${dayText(parseDay(day) ?? dayOf(0 as Instant))}合账：您家 ${own}，在全村 ${accounts} 户共 ${total} 里面`,
  balanceWrong: '算不出您家的余额在总数里。请截下这一页，找监督委员会。',
  checkpoint: '总账的校验点',
  checkpointText: '公示单上也印着同样的码。两边一样，就是同一本账。',
  none: '还没有封过账，封了账这里就有校验点。',
  unsigned: '村里还没有设签名。码照样可以比，只是证明不了是谁封的。',
  caption: (code: string) => `校验码 ${code}`,
  label: (code: string) => `总账校验点，校验码 ${code}`,
  scan: '扫公示单上的码',
  paper: {
    checking: '正在比', notACheckpoint: '这不是本村总账的校验点。请对着公示单上的码再扫一次。',
    fits: '公示单上的账，现在的总账里原样都在。', shorter: '现在的总账比公示单上的还短。请拿着公示单找监督委员会。', changed: '现在的总账和公示单上的对不上。请拿着公示单找监督委员会。'
  },
  spotTitle: '抽查',
  spots: ({ month, drawn, checked, differing }: SpotCheckSums) =>
    drawn === 0 ? `${monthText(month)}还没有抽查。` : `${monthText(month)}抽了 ${drawn} 笔，查过 ${checked} 笔${checked === 0 ? '' : differing === 0 ? '，都属实' : `，${differing} 笔有出入`}。`
} as const

/** One plain line for a notice board or a printed disclosure. */
export const checkpointLine = ({ number, size, code, sealedAt }: PrintedCheckpoint): string =>
  `绿币总账校验点：${momentText(sealedAt)}第 ${number} 次封账，共 ${size} 笔，校验码 ${code}`
