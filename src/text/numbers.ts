import type { ElectorateUnit } from '@/domain/ballot/preset-types'

const MINUS = '\u2212'

/** 户 for households, 人 for everybody else: all the flats of one owner are one head. */
export const unitWord = (unit: ElectorateUnit): string => (unit === 'household' ? '户' : '人')

/** `37 户` */
export const unitCount = (count: number, unit: ElectorateUnit): string => `${count} ${unitWord(unit)}`

/** `+5`, `−20` (U+2212). */
export const signedText = (points: number): string => (points < 0 ? `${MINUS}${-points}` : `+${points}`)

/** `93,600` from ten thousand on; small counts stay as they are. */
export const groupedText = (count: number): string => (count < 10_000 ? String(count) : String(count).replace(/\B(?=(\d{3})+$)/g, ','))

/** Hundredths of a square metre as `89.5 平方米`. */
export const areaText = (hundredths: number): string => `${hundredths / 100} 平方米`

/** `189 + 57 = 246` */
export const sumText = (parts: readonly number[]): string => `${parts.join(' + ')} = ${parts.reduce((sum, part) => sum + part, 0)}`

/**
 * A sentence whose counts stay with their units, and with a lone character before them, when the line ends: `需 32 人` moves
 * as one (U+00A0). Longer words keep the break behind them: bound too, `实到 39` would break inside the word.
 */
export const keptTogether = (sentence: string): string =>
  sentence.replace(/(^|[，。；：（])([\u4e00-\u9fff]) (?=\d)/g, '$1$2\u00a0').replace(/(\d) (?=[\u4e00-\u9fff])/g, '$1\u00a0')
