import type { CountBase, ElectorateUnit, QuorumRule } from '@/domain/ballot/preset-types'
import type { Fraction } from '@/domain/shared/fraction'

/** Hundredths of a square metre are counted like heads; only the words differ. */
export type Measure = ElectorateUnit | 'area'

const FRACTION_WORDS: Readonly<Record<string, string>> = { '1/2': '一半', '2/3': '三分之二', '3/4': '四分之三' }
export const fractionWord = ({ numerator, denominator }: Fraction): string => FRACTION_WORDS[`${numerator}/${denominator}`] ?? `${numerator}/${denominator}`

const UNIT_WORDS: Readonly<Record<Measure, string>> = {
  person: '人', household: '户', representative: '人', owner: '人', member: '人', partyMember: '人', area: '平方米'
}
export const BASE_WORDS: Readonly<Record<CountBase, string>> = { present: '到会', participating: '参加表决', eligible: '全体' }
const measured = (measure: Measure): string => (measure === 'area' ? '面积' : `${UNIT_WORDS[measure]}数`)
export const baseWord = (base: CountBase, measure: Measure): string => `${BASE_WORDS[base]}${measured(measure)}`
export const dueWord = (measure: Measure): string => (measure === 'area' ? '总面积' : '应到')
export const cameWord = (counted: QuorumRule['counted'], measure: Measure): string => {
  if (counted === 'participating') return '参加表决'
  return measure === 'area' ? '到会' : '实到'
}

export const amount = (count: number, measure: Measure): string => `${figure(count * 10, measure)} ${UNIT_WORDS[measure]}`

/** `tenths` of what is counted (a head, or a hundredth of a square metre) as a figure without idle zeros. */
export function figure(tenths: number, measure: Measure): string {
  const digits = measure === 'area' ? 3 : 1
  const text = String(tenths).padStart(digits + 1, '0')
  const decimals = text.slice(-digits).replace(/0+$/, '')
  return `${grouped(Number(text.slice(0, -digits)))}${decimals && `.${decimals}`}`
}

export const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',')
