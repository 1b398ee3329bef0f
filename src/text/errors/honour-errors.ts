import type { ErrorSentences } from './error-types'

/** 光荣榜. */
export const honourErrors = {
  NICKNAME_LENGTH: ({ min, max }) => `昵称要 ${min} 到 ${max} 个字。请改一改。`,
  NICKNAME_LETTERS: '昵称只能用汉字、字母和数字，不能有空格和符号。',
  NICKNAME_NAMES_SOMEBODY: '昵称里不要写真名、门牌和号码，别人会认出来。换一个。',
  NICKNAME_SOUNDS_OFFICIAL: ({ word }) => `昵称里有“${word}”，邻居会以为是哪位干部。换一个。`,
  NICKNAME_PUT_AWAY: ({ words }) => `这个昵称村委会收过，原因是：${words}。换一个就能上榜。`,
  NICKNAME_NOT_PASSED: '这个昵称没有通过检查，没有用上。换一个，或者只写小组。',
  DEED_NOT_OWN: '这件事不在您本人到账的明细里，或者已经更正。请另选一件。'
} satisfies Partial<ErrorSentences>

/** 异常线索 and spot checks. */
export const watchErrors = {
  NOT_DRAWN: '这一笔不在本月的抽查里。抽哪些是算出来的，谁也不能挑。',
  OWN_HOUSEHOLD_CHECK: '这是您自己家的，请监督委员会另外一位来查。'
} satisfies Partial<ErrorSentences>
