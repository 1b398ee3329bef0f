import type { BallotMethod } from '@/domain/ballot/selection'
import { optionsNotice, optionsOutcome, SAMPLE_OPTIONS } from '@/testing/options-replies'
import { samplePoll } from '@/testing/resident-replies'
import { residentCloud } from './resident-pages'
import type { ReplyCloud } from './reply-cloud'

/** As many options as a slip holds, each as long as it may be. */
export const FULL_OPTIONS = Array.from({ length: 12 }, (_, index) => `第${index + 1}件：修水口桥到三组机耕路再到古桥头`)

export const SINGLE: BallotMethod = { kind: 'single', options: SAMPLE_OPTIONS }
export const MULTIPLE: BallotMethod = { kind: 'multiple', options: SAMPLE_OPTIONS, atMost: 2 }
export const SCORE: BallotMethod = { kind: 'score', options: SAMPLE_OPTIONS, top: 5 }
export const RANK: BallotMethod = { kind: 'rank', options: SAMPLE_OPTIONS }

/** The heaviest ballots that there can be. */
export const FULL_BALLOTS = [
  { name: '选一项，十二项', method: { kind: 'single', options: FULL_OPTIONS } },
  { name: '打分，十二项 0 到 10 分', method: { kind: 'score', options: FULL_OPTIONS, top: 10 } },
  { name: '排顺序，十二项', method: { kind: 'rank', options: FULL_OPTIONS } }
] as const satisfies readonly { readonly name: string; readonly method: BallotMethod }[]

export const POLL_URL = 'pages/poll/index?pollId=c1%3Apoll1'
export const RESULT_URL = 'pages/result/index?noticeId=c1%3Anotice1'

export function methodCloud(method: BallotMethod): ReplyCloud {
  const village = residentCloud()
  village.answer('ballot/readPoll', samplePoll({ question: '村集体12万元先办哪一件', method }))
  village.answer('disclosure/readNotice', optionsNotice(optionsOutcome({ kind: 'single', options: SAMPLE_OPTIONS }, [[21, [0]], [14, [1]], [2, []]])))
  return village
}
