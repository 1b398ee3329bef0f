import type { TransferKind } from '@/domain/ledger/transfer'

/** What a movement of coins was, where no item names it. */
export const transferKindText: Readonly<Record<TransferKind, string>> = {
  award: '得绿币',
  opening: '转入原有积分',
  hold: '兑换，待取货',
  post: '兑换，已取货',
  void: '兑换取消，退回',
  expire: '到期',
  reverse: '更正',
  writeOff: '核销',
  remind: '提醒，减荣誉',
  moveOut: '转出',
  moveIn: '转入'
}

/** A kind from a newer server than this phone is told without a name. */
export const transferText = (kind: string): string => (transferKindText as Readonly<Partial<Record<string, string>>>)[kind] ?? '绿币变动'

export const ledgerText = {
  title: '绿币',
  redeemable: '可兑',
  honour: '荣誉',
  honourHint: '兑换不减，一直攒着',
  allExpire: (date: string) => `${date}到期`,
  firstExpires: (date: string) => `最早 ${date}到期`,
  expires: (points: number, date: string) => `${points} 币 ${date}到期`,
  months: '每月收支',
  entries: '明细',
  goods: (good: string) => `兑换${good}`,
  emptyTitle: '还没有绿币',
  emptyText: '来村里开会议事，签到就有绿币。',
  limits: '绿币只换商品和服务，不能换现金、不能转卖。',
  balanceAfter: (balance: number) => `余 ${balance}`
} as const
