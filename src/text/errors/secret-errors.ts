import { deadlineText } from '@/text/dates'
import type { ErrorSentences } from './error-types'

/** 无记名: notice, token, exchange, count, board and key. */
export const secretErrors = {
  BOX_NOT_SET_UP: '无记名的票箱还没有装好，现在办不了。请技术人员先设好票箱，或者改成记名。',
  ROLL_TOO_LARGE_FOR_SECRET: ({ units, max }) => `名册有 ${units} 户（人），无记名表决最多 ${max}。请分开表决，或者改成记名。`,
  BALLOT_IS_SECRET: '这次是无记名投票，不能这样记票。请先领票，再投票。',
  BALLOT_NOT_SECRET: '这次不是无记名投票，不用领票。',
  TOKEN_TAKEN: '您家的票已经用另一部手机领过了。手机丢了，请到村委会补领。',
  BLINDED_INVALID: '这次领票没有成功。请退出这一页，重新领票。',
  NO_TOKEN_TAKEN: '您家还没有在手机上领票，不用换。请直接领纸票。',
  BALLOT_NOT_VOID: '手机上的票还没有作废，不能换纸票。请先在手机上作废。',
  PROMISE_INVALID: '作废的回执对不上，没有换成。请用作废时的那部手机再试。',
  RECEIPT_USED: '这张作废的票已经换过纸票，不能再换。',
  BOX_NOT_OPENED: '票箱还没有打开。请再点一次计票。',
  BALLOTS_INVALID: ({ count }) => `票箱里有 ${count} 张票验不过，没有计票。请保留现场，联系监督委员会。`,
  MORE_BALLOTS_THAN_TOKENS: ({ ballots, tokens }) => `收回的手机票有 ${ballots} 张，比领出的 ${tokens} 张多，没有计票。请联系监督委员会。`,
  MORE_SLIPS_THAN_UNITS: ({ slips, units }) => `箱里的纸票有 ${slips} 张，比领纸票的 ${units} 户（人）多，没有计票。请联系监督委员会。`,
  MORE_BALLOTS_THAN_UNITS: ({ ballots, units }) => `收回 ${ballots} 张票，名册上只有 ${units} 户（人）：有人补领后，新票旧票都投了。票比人多，这次表决无效，请作废后重新表决。`,
  KEY_STILL_NEEDED: refusal => (refusal.until === undefined ? '结果还没有公布，发票的钥匙还要留着。' : `发票的钥匙要留到 ${deadlineText(refusal.until)}，有人提异议时好核对。`),
  KEY_DESTROYED_ALREADY: '发票的钥匙已经销毁了，不用再点。',
  NOT_COUNTED_YET: '还没有唱票，公示板还是空的。',
  BOARD_WITHHELD: '票太少，一张一张公开会看出谁投了什么，所以公示板不公开。您自己的票可以在“查我的票”里对。'
} satisfies Partial<ErrorSentences>
