import type { MeetingCard } from '@/contract/consultation'
import { dayOf } from '@/domain/shared/instant'
import { clockText, dayText, weekdayText } from './dates'

export const meetingPageText = {
  time: '时间',
  arrived: '到会',
  counted: '这次到会已经记下。',
  seeVote: '看这次会要表决的事',
  coinsFor: (coins: number) => `到会签到得 ${coins} 绿币。`,
  noCoinsNow: '这次签到不加绿币，到会照样算数。',
  onlyThere: '人到会场再签。会场屏幕上的数半分钟换一次。',
  noVoteCoins: '绿币是给到会的，跟怎么投票没关系。',
  over: '会已经散了。到了会的，村委会可以补登纸质签到表。',
  openAt: (moment: string) => `${moment} 起可以签到。到会场照屏幕上的 6 位数签。`,
  signedIn: '已签到',
  done: '签到好了',
  toHome: '回首页'
} as const

/** `4月16日 周四 14:30 到 17:00` */
export const meetingTime = ({ startsAt, endsAt }: Pick<MeetingCard, 'startsAt' | 'endsAt'>): string =>
  `${dayText(dayOf(startsAt))} ${weekdayText(startsAt)} ${clockText(startsAt)} 到 ${clockText(endsAt)}`
