import type { PollDetail } from '@/contract/ballot'
import type { ElectorateUnit } from '@/domain/ballot/preset-types'
import { findPreset } from '@/domain/ballot/presets'
import { dayText, deadlineText, momentText } from './dates'
import { deskPeopleText, tellerChangeText } from './desk-people'
import { methodFact } from './method-text'
import { unitCount } from './numbers'
import { ballotModeText, channelText, pollText } from './poll'
import { turnoutText } from './polls'
import { modeText } from './preset-text'

export const pollPageText = {
  walk: ['公告', '名册', '投票', '公开'],
  fullText: '看全文再投',
  about: '这次表决',
  iTell: '您是这次的监票人',
  toTelling: '纸票、举手，在这里登记',
  seeRoll: '看名册',
  checkRoll: '核对名册',
  challenges: (count: number) => `名册异议 ${count} 条`,
  inBox: '票已投进票箱',
  changed: '改好了，按这次的算',
  hidden: '这一页不显示您选了什么，给人看也不怕。',
  changeHint: (deadline: string) => `${deadline} 前还能重投，按最后一次算。`,
  /** `现在：172 户参加，再有 36 户就够数` */
  joinedNow: (card: Pick<PollDetail, 'participated' | 'needed' | 'unit'>) =>
    card.needed === undefined ? `现在：${turnoutText(card)}` : `现在：${unitCount(card.participated, card.unit)}参加，${turnoutText(card)}`,
  noSplitYet: ({ method }: Pick<PollDetail, 'method'>) => (method.kind === 'yesNo' ? '没截止前，不公布赞成、反对各有多少。' : '没截止前，不公布各项有多少票。'),
  thenCount: '截止、计票',
  thenCountText: '手机票和纸票合在一起数。',
  thenPublish: '公开结果',
  thenPublishWhen: '计票后',
  thenPublishText: '主持人、监票人、监督委员会确认，再公开。',
  again: '重新投',
  toHome: '回首页'
} as const

/** Who can see a named vote, in two lines. */
export const namedLines = (unit: ElectorateUnit): readonly string[] => [
  `记名表决：工作人员看得到${unit === 'household' ? '您家' : '您'}投了什么，`,
  '别的住户看不到。'
]

/** What the page says while there is no ballot to cast. Challenges are told by their own strip. */
export function phaseSentence(poll: PollDetail): string | undefined {
  switch (poll.phase) {
    case 'draft':
      return '这是草稿，还没发通知。'
    case 'challenge':
    case 'notice':
      return `${pollText.startsAt(momentText(poll.opensAt))}。`
    case 'openingDue':
      return '通知期满了，等村委会宣布开始。'
    case 'lapsed':
      return '投票时间过了，没有开成。要办这件事，得重新发通知。'
    case 'settling':
      return '刚刚截止，正在收最后几张票。'
    case 'closed':
      return poll.mode === 'secret' ? '投票截止了，等村委会开箱唱票。' : '投票截止了，等两位监票人计票。'
    case 'counted':
    case 'confirmed':
      return '票数好了。主持人、监票人、监督委员会确认以后公开。'
    case 'voided':
      return pollText.voided(poll.voidReason ?? '')
    case 'voting':
    case 'published':
      return undefined
  }
}

/** Everything about a vote that is neither its question nor its count. */
export function pollFacts(poll: PollDetail): readonly { readonly label: string; readonly value: string }[] {
  const meeting = findPreset(poll.presetId, poll.presetVersion)?.meetingName
  return [
    ...(meeting === undefined ? [] : [{ label: '会议', value: meeting }]),
    { label: '范围', value: `${poll.unitName}，${unitCount(poll.eligible, poll.unit)}` },
    { label: '算法', value: modeText[poll.unit] },
    ...(poll.method.kind === 'yesNo' ? [] : [{ label: '怎么选', value: methodFact(poll.method) }]),
    { label: '投法', value: `${ballotModeText[poll.mode]}，${poll.channels.map(channel => channelText[channel]).join('、')}` },
    ...(poll.noticeAt === undefined ? [] : [{ label: '通知', value: momentText(poll.noticeAt) }]),
    { label: '开始', value: momentText(poll.opensAt) },
    { label: '截止', value: deadlineText(poll.closesAt) },
    ...(poll.partyStudy === undefined ? [] : [{ label: '研究', value: `${dayText(poll.partyStudy.day)}党组织研究，记录 ${poll.partyStudy.minutesNo}` }]),
    ...(poll.adHocReason ? [{ label: '临时', value: `临时通知：${poll.adHocReason}` }] : []),
    ...(poll.tellerChanges === undefined ? [] : [{ label: deskPeopleText.factTellers, value: poll.tellerChanges.map(tellerChangeText).join('；') }]),
    ...(poll.released === undefined ? [] : [{ label: deskPeopleText.factReleased, value: deskPeopleText.released(unitCount(poll.released, poll.unit)) }])
  ]
}
