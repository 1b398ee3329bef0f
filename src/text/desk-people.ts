import type { TellerChangeView } from '@/contract/ballot'
import type { TellerReason } from '@/domain/ballot/poll'
import type { ReleaseReason } from '@/domain/ballot/release-channel'
import { dayText } from './dates'

export const releaseReasonText: Readonly<Record<ReleaseReason, string>> = {
  wrongUnit: '点错了户',
  wrongChannel: '点错了投法',
  nothingTaken: '没抽票，也没举手'
}
export const tellerReasonText: Readonly<Record<TellerReason, string>> = {
  ill: '生病了',
  away: '外出，赶不回来',
  concerned: '和这件事有牵连',
  declined: '本人不当了'
}

/** `胡文静换成叶青，12月5日，生病了` */
export const tellerChangeText = ({ out, in: incoming, on, reason }: TellerChangeView): string => `${out}换成${incoming}，${dayText(on)}，${tellerReasonText[reason]}`

/** On the desk of a vote: a mark taken back, another teller. */
export const deskPeopleText = {
  release: '撤回登记',
  releaseHint: '登记错了的户，点一下就能撤回。撤回过几户会公开。',
  releaseMarked: (used: string) => `${used}，登记错了点这里`,
  releaseTitle: (door: string) => `撤回${door}的登记`,
  releaseSecret: '抽走的纸票先收回来作废，再撤回。撤回以后，这户可以用手机投，也可以再登记。',
  releasePaper: '发出去的纸票先收回来，再撤回。撤回以后，这户可以用手机投，也可以再登记。',
  releaseHands: '撤回以后，这户不算在举手的里面，可以再登记。',
  releaseWhy: '为什么撤回',
  releaseOff: '先选为什么撤回',
  released: (units: string) => `撤回过 ${units}的登记`,
  replace: '换监票人',
  replaceNote: '换下的人还没封存的登记全部作废，由新来的人重新登记。谁换了谁、哪天、为什么，会公开。',
  replaceOff: '三样都选好',
  whoLeaves: '换下谁',
  whyLeaves: '为什么换',
  whoComes: '换成谁',
  pick: '点这里选',
  factTellers: '监票',
  factReleased: '更正'
} as const
