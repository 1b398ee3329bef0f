import type { SettleDeed } from '@/domain/consultation/issue/deeds'
import type { Day, Instant } from '@/domain/shared/instant'
import { dayText, momentText } from './dates'
import { artefactText, daysLeftText } from './issue-words'

/** What an office does in its stage. */
export const issueDeskText = {
  title: '办这件事',
  choose: '怎么办',
  nothing: '这一步不等您办',
  nothingText: '也许别人刚刚办过了。回去看看办到哪一步。',
  back: '换个办法',
  due: (stage: string | undefined, due: Day | undefined, today: Day) => [stage, due && `${dayText(due)}前办完，${daysLeftText(due, today)}`].filter(Boolean).join('，'),
  accept: '接下来由您这一步办。反映的人马上看得到谁接了、几天办完。',
  process: '按哪种办法办',
  usual: (name: string) => `${name}（现在用的）`,
  note: '说说进展',
  noteLabel: '做了什么、接下来做什么',
  noteHint: '例如 今天下午去看过，线头松了，明天请电工来接',
  noteWho: '这句话大家都看得到，不要写电话和身份证号。',
  photos: '照片',
  photosHint: '别拍到孩子的脸、证件和门牌。',
  scan: '纸面材料拍照',
  send: '发出这一句',
  paper: '交材料',
  which: '交什么',
  choosePaper: '选一种',
  handIn: '交上这份材料',
  solveLabel: '办成什么样了',
  solveHint: '例如 灯都亮了，换了 3 个灯头',
  advanceLabel: '这一步的结论',
  referLabel: '为什么交给大家定',
  optional: '可以不写',
  reason: '为什么',
  escalateHint: '例如 要花钱，网格里定不了',
  rejectHint: '例如 这块地是农户承包地，村里不能替人答应',
  legalGround: '依据哪条法律或规定',
  legalGroundHint: '例如 农村土地承包法第八条',
  rejectNote: '反映的人看得到原因和依据，还能找别的路子。',
  solveNote: '办结以后反映的人会收到消息，大家可以打分。',
  advanceNote: (to: string) => `接着由下一步办：${to}。`,
  escalateNote: (to: string) => `交上去以后由${to}接着办，这一步不再管。`,
  needs: '要有的材料',
  have: '有了',
  lack: '还没有',
  needDays: (days: number) => `要贴满 ${days} 天`,
  vote: '交给大家表决',
  voteHandOver: '先存成表决草稿，名字、说明、日期都填好了。您再看一遍，发公告以后才开始。',
  votePreset: '开什么会定',
  voteMode: '怎么算票',
  voteQuestion: '表决什么',
  voteDescription: '说明',
  voteTimes: (opens: Instant, closes: Instant) => `最早 ${momentText(opens)} 开始，${momentText(closes)} 截止。发公告前还能改。`,
  voteStudied: '党组织研究的日期和编号会自动带过去。',
  voteStudyLater: '党组织研究的日期和编号，到表决草稿里填。',
  takeUp: '接着表决结果办',
  takeUpPassed: '表决通过了。接着往下办。',
  takeUpFailed: '表决没通过。接回这一步，另想办法。',
  takeUpAction: '接着办',
  notChosen: { paper: '先选交什么', preset: '先选开什么会', words: '还没写', reason: '先写为什么', ground: '先写依据' },
  done: '办好了'
} as const

/** Shown where a choice of a vote's rule is not formal. */
export const needLine = ({ kind, have, days }: SettleDeed['needs'][number]): string =>
  [artefactText[kind], days === undefined || days === 0 ? undefined : issueDeskText.needDays(days), have ? issueDeskText.have : issueDeskText.lack].filter(Boolean).join('，')
