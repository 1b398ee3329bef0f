import type { CountBase, ElectorateUnit, PassRule, Preset, QuorumRule, VotingMode } from '@/domain/ballot/preset-types'
import type { Fraction } from '@/domain/shared/fraction'

/** What a rule of deciding asks for, in the words of a neighbour. */
export const modeText: Readonly<Record<ElectorateUnit, string>> = {
  person: '按人，一人一票',
  household: '按户，一户一票，户代表来投',
  representative: '代表一人一票',
  owner: '业主，人数和面积都要算',
  member: '成员一人一票',
  partyMember: '党员一人一票'
}

const whoText: Readonly<Record<ElectorateUnit, string>> = {
  person: '满 18 周岁的人', household: '户', representative: '代表', owner: '业主', member: '成员', partyMember: '党员'
}
const baseText: Readonly<Record<CountBase, string>> = { present: '到会的', participating: '参加表决的', eligible: '全体' }

/** `过半数`, `三分之二以上`. */
function shareText({ numerator, denominator, strict }: Fraction): string {
  const named = SHARES[`${numerator}/${denominator}`] ?? `${numerator}/${denominator}`
  if (named === SHARES['1/2'] && strict) return '过半数'
  return strict ? `超过${named}` : `${named}以上`
}
const SHARES: Readonly<Record<string, string>> = { '1/2': '一半', '2/3': '三分之二', '3/4': '四分之三' }

const quorumText = (rule: QuorumRule | 'none', unit: ElectorateUnit): string => {
  if (rule === 'none') return '没有规定要来多少'
  return `${whoText[unit]}${shareText(rule.fraction)}${rule.counted === 'present' ? '到会' : '参加表决'}`
}
const passText = (rule: PassRule | 'none'): string => (rule === 'none' ? '只统计，不作决定' : `${baseText[rule.base]}${shareText(rule.fraction)}同意`)
const noticeText = ({ noticeDays, adHocAllowed }: Preset): string => {
  const days = noticeDays === 0 ? '法律没有规定提前几天' : `提前 ${noticeDays} 天`
  return adHocAllowed ? `${days}，特殊情况写明原因可以临时通知` : days
}

export interface PresetNeed {
  readonly label: string
  readonly value: string
}

/** Who must come, who must agree, how early, and what must precede. */
export function presetNeeds(preset: Preset, mode: VotingMode): readonly PresetNeed[] {
  return [
    { label: '要来', value: quorumText(mode.quorum, mode.unit) },
    { label: '要同意', value: passText(mode.pass) },
    { label: '通知', value: noticeText(preset) },
    { label: '事先', value: preset.partyStudyRequired ? '要先经党组织研究，记下日期和编号' : '不用先经党组织研究' },
    ...(preset.dual ? [{ label: '面积', value: '人数和面积两样都要够' }] : []),
    ...(!preset.formal || preset.indicativeOnly ? [{ label: '效力', value: '只作参考，不算正式决定' }] : [])
  ]
}
