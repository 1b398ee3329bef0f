/**
 * Plants and places of a village: one of 64, so that a ballot number is said in a word and remembered. No two share both sounds.
 */
export const BALLOT_WORDS = [
  '竹青', '松烟', '荷塘', '梅影', '兰溪', '桂香', '菊黄', '桃红', '杏林', '柳岸', '槐荫', '枫桥', '桑田', '茶园', '稻浪', '麦垄',
  '莲池', '苇荡', '萱草', '芦花', '石榴', '枇杷', '杨梅', '银杏', '香樟', '青苔', '紫藤', '芭蕉', '水杉', '油桐', '山茶', '杜鹃',
  '云岭', '雾谷', '远山', '清泉', '流水', '石桥', '小巷', '古井', '晴川', '春雨', '月湾', '霞光', '霜叶', '雪坡', '和风', '星滩',
  '沙洲', '渔浦', '晒场', '水车', '竹篱', '柴门', '梯田', '瓦檐', '长亭', '渡口', '池柏', '葵园', '橘坡', '榆钱', '豆棚', '菱湖'
] as const

/** Base64url characters by their place in the order of texts, so that the digits below rise down the board. */
const CHARACTERS = '-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz'
const DIGITS = 8
const DIGIT_CHARACTERS = 6
/** Six characters hold 36 bits; eight digits take the first 32 of them. */
const SURPLUS = 16

export interface BallotName {
  /** `竹青` */
  readonly word: string
  /** `7F3A 92C4` */
  readonly digits: string
}

const placeOf = (character: string | undefined): number => Math.max(0, CHARACTERS.indexOf(character ?? '-'))

/** The two halves of the name of a ballot number (base64url, 43 characters): 38 of its bits, enough for the eye; programs compare all of it. */
export function ballotNameOf(number: string): BallotName {
  const head = [...number.slice(0, DIGIT_CHARACTERS).padEnd(DIGIT_CHARACTERS, '-')].reduce((sum, each) => sum * CHARACTERS.length + placeOf(each), 0)
  const hex = Math.floor(head / SURPLUS).toString(16).toUpperCase().padStart(DIGITS, '0')
  return { word: BALLOT_WORDS[placeOf(number[DIGIT_CHARACTERS])] ?? BALLOT_WORDS[0], digits: `${hex.slice(0, 4)} ${hex.slice(4)}` }
}

/** 票号 as people read it aloud: `竹青 7F3A 92C4`. */
export function ballotName(number: string): string {
  const { word, digits } = ballotNameOf(number)
  return `${word} ${digits}`
}
