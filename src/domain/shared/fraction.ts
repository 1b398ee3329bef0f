/**
 * A threshold such as "过半数" or "三分之二以上", compared in integers only.
 * 过半数 and 超过 exclude the number itself (`strict`); 以上 includes it (Civil Code art. 1259).
 */
export interface Fraction {
  readonly numerator: number
  readonly denominator: number
  readonly strict: boolean
}

export const MORE_THAN_HALF: Fraction = { numerator: 1, denominator: 2, strict: true }
export const AT_LEAST_HALF: Fraction = { numerator: 1, denominator: 2, strict: false }
export const AT_LEAST_TWO_THIRDS: Fraction = { numerator: 2, denominator: 3, strict: false }
export const AT_LEAST_THREE_QUARTERS: Fraction = { numerator: 3, denominator: 4, strict: false }

/** Whether `count` of `base` reaches the threshold. An empty base reaches nothing. */
export function meets(count: number, base: number, threshold: Fraction): boolean {
  if (base <= 0) return false
  const left = count * threshold.denominator
  const right = base * threshold.numerator
  return threshold.strict ? left > right : left >= right
}

/** The smallest whole count that reaches the threshold of `base`; for "需 32 人". */
export function needed(base: number, threshold: Fraction): number {
  const exact = (base * threshold.numerator) / threshold.denominator
  return threshold.strict ? Math.floor(exact) + 1 : Math.ceil(exact)
}
