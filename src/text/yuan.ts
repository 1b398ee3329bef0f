import { groupedText } from './numbers'

const MINUS = '\u2212'
const CENTS_OF_A_YUAN = 100

/** Fen as `1,280.50 元`, whole yuan as `400 元`. */
export function yuanText(cents: number): string {
  const whole = Math.floor(Math.abs(cents) / CENTS_OF_A_YUAN)
  const rest = Math.abs(cents) % CENTS_OF_A_YUAN
  return `${cents < 0 ? MINUS : ''}${groupedText(whole)}${rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`} 元`
}

/** What somebody typed in yuan as whole fen, also in full-width figures; undefined where it is no amount above nothing. */
export function centsOf(typed: string): number | undefined {
  const plain = typed.normalize('NFKC').replace(/[,\s]/g, '')
  const [, yuan = '', fen = ''] = /^(\d{1,8})(?:\.(\d{1,2}))?$/.exec(plain) ?? []
  if (yuan === '') return undefined
  const cents = Number(yuan) * CENTS_OF_A_YUAN + Number(fen.padEnd(2, '0'))
  return cents > 0 ? cents : undefined
}
