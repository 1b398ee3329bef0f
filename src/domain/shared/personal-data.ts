/** What may not stand in words that others read: a phone number, an identity card number. */
export type PersonalDataKind = 'phone' | 'idNumber'

export interface HoldsPersonalData {
  readonly code: 'HOLDS_PERSONAL_DATA'
  readonly kind: PersonalDataKind
}

// No look-behind in these: iOS before 16.4 does not read a script that has one.
/** People write numbers in groups: `138 0013 8000`, `0559-123 4567`. Nothing that separates sentences is among these. */
const GROUPING = /([0-9])[ \t\u00a0\u2000-\u200b\u3000\-\u2010-\u2015\uff0d_.·]{1,3}(?=[0-9Xx])/g
/** 11 digits from 13x to 19x, with or without the country's +86. */
const MOBILE = /(?:^|[^0-9])(?:(?:00)?86)?1[3-9][0-9]{9}(?![0-9])/
/** Area code 010, 02x (8 digits) or 03xx to 09xx (7 or 8 digits). */
const LANDLINE = /(?:^|[^0-9])(?:(?:010|02[0-9])[1-9][0-9]{7}|0[3-9][0-9]{2}[1-9][0-9]{6,7})(?![0-9])/
const ID_NUMBER = /(?:^|[^0-9])([1-9][0-9]{5})(19|20)([0-9]{2})(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])([0-9]{3})([0-9Xx])(?![0-9])/

/**
 * Why words wait for a person before others read them: they hold a Chinese mobile or landline number, or an 18-digit identity
 * card number (GB 11643; its check digit is not asked for, a mistyped one names somebody all the same). Full-width digits and
 * numbers in groups count. Short public numbers (12345, 110) and amounts do not.
 */
export function reasonHoldsPersonalData(text: string): HoldsPersonalData | undefined {
  const plain = halfWidth(text).replace(GROUPING, '$1')
  if (ID_NUMBER.test(plain)) return { code: 'HOLDS_PERSONAL_DATA', kind: 'idNumber' }
  if (MOBILE.test(plain) || LANDLINE.test(plain)) return { code: 'HOLDS_PERSONAL_DATA', kind: 'phone' }
  return undefined
}

const FULL_WIDTH_OFFSET = 0xfee0
const halfWidth = (text: string): string =>
  text.replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff0b]/g, letter => String.fromCharCode(letter.charCodeAt(0) - FULL_WIDTH_OFFSET))
