import { momentText } from '@/text/dates'
import type { ErrorSentences } from './error-types'

/** Meetings and signing in. */
export const meetingErrors = {
  MEETING_ENDS_BEFORE_START: '散会要晚于开会。请改时间。',
  MEETING_TOO_LONG: ({ hoursMax }) => `一次会最长 ${hoursMax} 小时。请改时间。`,
  MEETING_IN_THE_PAST: '这个时间已经过了。请往后改。',
  SIGN_IN_NOT_YET: ({ opensAt }) => `还没开始签到。${momentText(opensAt)} 起可以签。`,
  SIGN_IN_OVER: ({ endedAt }) => `${momentText(endedAt)} 已经散会，手机不能再签。到了会的，请村委会补登纸质签到表。`,
  SIGN_IN_CODE_WRONG: '数字不对，没有签上。码半分钟换一次，请照屏幕上现在的 6 位数再输一次。'
} satisfies Partial<ErrorSentences>
