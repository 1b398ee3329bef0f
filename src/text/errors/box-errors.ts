import type { ErrorSentences } from './error-types'

/** 无记名: what the ballot box answers to a ballot. */
export const boxErrors = {
  BOX_NOT_READY: '票箱正在准备，票还没有投出。请过几秒再点一次。',
  TOKEN_INVALID: '这张票验不过，没有投出。请重新打开这一页；还是不行，请到村委会投纸票。',
  SIGNATURE_INVALID: '这张票在路上变了样，没有投出。请再投一次。',
  SELECTION_INVALID: '票上的选法和这次表决对不上，没有投出。请重新打开这一页再选。',
  VERSION_NOT_HIGHER: '票箱里已经有您后来改过的票，这一次没有投出。请打开“查我的票”看一看。',
  BALLOT_VOIDED: '这张票已经作废，不能再投。请到村委会换纸票。',
  BOX_FULL: '票箱里的票比名册多出很多，不再收票。请马上告诉监督委员会。'
} satisfies Partial<ErrorSentences>
