import type { ClueView, WatchCase } from '@/contract/coin-watch'
import { WATCH_THRESHOLDS as least, type ClueKind } from '@/domain/ledger/watch/thresholds'
import type { Day, Instant } from '@/domain/shared/instant'
import { dayText, momentText, monthText } from './dates'

const names = ({ people }: ClueView): string => people.map(({ name }) => name).join('、')
const door = ({ household }: ClueView): string => household?.no ?? ''

/** What is unusual, with its figures. A clue is told as a fact, never as a fault. */
const clueTitles: Readonly<Record<ClueView['kind'], (clue: ClueView) => string>> = {
  ownHousehold: clue => `${names(clue)}定了自己家（${door(clue)}）的 ${clue.count} 笔`,
  relation: clue => `${names(clue)}定了${door(clue)}的 ${clue.count} 笔，两家沾亲`,
  oneToOne: clue => `${names(clue)}给${door(clue)}定了 ${clue.count} 笔，占这一户的大半`,
  samePair: clue => `${names(clue)}一起定了 ${clue.of ?? clue.count} 笔里的 ${clue.count} 笔`,
  burst: clue => `${names(clue)}在 ${least.burst.minutes} 分钟里定了 ${clue.count} 笔`,
  householdDay: clue => `${door(clue)}${clue.on === undefined ? '' : `${dayText(clue.on)}`}一天做了 ${clue.count} 件`,
  night: clue => `${names(clue)}半夜定了 ${clue.count} 笔`,
  round: clue => `${names(clue)}称的 ${clue.of ?? clue.count} 次里，${clue.count} 次是整数`,
  fullCaps: clue => `${door(clue)}好几项都刚好报满，共 ${clue.count} 笔`,
  writeOff: () => '一笔收不回来，由集体承担'
}

/** Why each is looked at, as the supervisor reads it. */
const clueReasons: Readonly<Record<ClueKind, string>> = {
  ownHousehold: '谁家的申报，谁家的人不能定。系统会拦，要是还出现了，就是出了错。',
  relation: '监督委员会记过这两家沾亲。沾亲不等于有问题，但应当换人来定。',
  oneToOne: '一个人总给同一家定，容易手松。',
  samePair: '核实和评议总是同样两个人，就少了一道眼。',
  burst: '定得太快，多半没有一笔一笔看。',
  householdDay: '一家一天做了很多件，先看是不是重复报。',
  night: '半夜定的，白天没人在旁边。',
  round: '称重、计时很少刚好是整数，可能是估的。',
  fullCaps: '几项都刚好报满，先看是不是照着上限报的。',
  writeOff: '收回时已经花掉、由集体承担的绿币，每一笔都值得看。'
}

/** From what number on it is shown; without one every case is. */
const thresholdTexts: Readonly<Record<ClueView['kind'], string>> = {
  ownHousehold: '有 1 笔就列出', relation: '有 1 笔就列出',
  oneToOne: `满 ${least.oneToOne.claims} 笔，占这一户的 ${least.oneToOne.ofHousehold}%、占这个人的 ${least.oneToOne.ofDecider}% 才列出`,
  samePair: `满 ${least.samePair.claims} 笔、占全部的 ${least.samePair.share}% 才列出`, burst: `${least.burst.minutes} 分钟满 ${least.burst.claims} 笔才列出`,
  householdDay: `一天满 ${least.householdDay.claims} 件才列出`, night: `${least.night.from} 点到 ${least.night.to} 点满 ${least.night.claims} 笔才列出`,
  round: `满 ${least.round.claims} 次、${least.round.share}% 是 ${least.round.step} 的倍数才列出`, fullCaps: `满 ${least.fullCaps.windows} 项才列出`, writeOff: '有 1 笔就列出'
}

export const coinWatchText = {
  title: '异常线索',
  tabs: { clues: '线索', spots: '抽查' },
  tabLabel: '线索和抽查',
  intro: '线索不是结论。先看案子，问当事人，再下判断。系统不会因此扣谁的绿币。',
  month: (month: string) => `${month.slice(0, 4)}年${monthText(month)}`,
  earlier: '上个月',
  later: '下个月',
  none: (credits: number) => (credits === 0 ? '这个月没有到账的申报' : `这个月 ${credits} 笔到账，没有异常`),
  noneText: '没有线索不等于没有问题，抽查照样做。',
  cut: '这个月太多，只看了最近的一部分。',
  clue: (clue: ClueView) => clueTitles[clue.kind](clue),
  reason: ({ kind }: ClueView) => clueReasons[kind],
  threshold: ({ kind }: ClueView) => thresholdTexts[kind],
  cases: (count: number) => `看这 ${count} 笔`,
  fold: '收起',
  caseTitle: ({ householdNo, who, itemName, coins }: WatchCase) => `${[householdNo, who].filter(Boolean).join(' ')} ${itemName} +${coins}`,
  caseFacts: ({ on, verifiedBy, reviewedBy }: WatchCase): readonly string[] => [
    ...(on === undefined ? [] : [dayText(on)]), ...(verifiedBy === undefined ? [] : [`${verifiedBy}核实`]), ...(reviewedBy === undefined ? [] : [`${reviewedBy}评议`])
  ],
  relations: '沾亲的两家',
  relationsText: '名册上只记一户的人，不记亲属。您知道的可以记在这里，只有监督委员会看得到，随时可以删。',
  relation: (name: string, no: string) => `${name} 和 ${no}`,
  drop: '删掉',
  note: '记下这两家沾亲',
  notDrawn: (from: Day) => `${dayText(from)}以后第一次封账，自动抽出`,
  notDrawnText: '抽哪些由封账时的校验点算出来，事先谁也不知道，事后谁也改不了。',
  draw: (of: number, code: string, at: Instant) => `从 ${of} 笔里抽，按 ${momentText(at)} 的校验码 ${code} 算`,
  spotResult: { true: '查过，属实', differs: '查过，有出入' },
  found: (by: string, words: string) => `${by}：${words}`,
  record: '写下查的结果',
  recordTitle: '查得怎么样',
  recordNote: '有出入的，由村委会两个人提出撤销，这里不会自动扣。',
  words: '怎么查的，看到什么',
  save: '记下结果',
  offResult: '先选结果',
  offWords: '先写两句',
  emptySpots: '这个月没有到账的申报，没有可抽的',
  entry: '看这笔账'
} as const
