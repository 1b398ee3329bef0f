import type { AccountAtDoor, AccountChangeView } from '@/contract/coin-accounts'
import type { FreezeReason } from '@/domain/ledger/account'
import type { ChangeKind } from '@/domain/ledger/accounts/account-change'
import { dayText } from './dates'

/** 绿币账户: what two of the committee do to an account. */
export const changeKindText: Readonly<Record<ChangeKind, string>> = { split: '拆户', merge: '并户', freeze: '停用', unfreeze: '恢复', remind: '提醒减荣誉' }

export const freezeReasonText: Readonly<Record<FreezeReason, string>> = { movedAway: '搬走了', merged: '并到另一户', deceased: '去世了' }

const amounts = (coins: number, honour: number): string => [coins > 0 ? `${coins} 绿币` : '', honour > 0 ? `${honour} 荣誉` : ''].filter(part => part !== '').join('、')

/** What a change would do, in one sentence. */
export function changeSentence({ kind, from, to, coins = 0, honour = 0, because, itemName, on }: AccountChangeView): string {
  switch (kind) {
    case 'split': return `${from}分出 ${amounts(coins, honour)}给${to ?? ''}`
    case 'merge': return `${from}的绿币和荣誉全部并到${to ?? ''}，原账户停用`
    case 'freeze': return `停用${from}的账户${because === undefined ? '' : `，${freezeReasonText[because]}`}`
    case 'unfreeze': return `恢复${from}的账户`
    case 'remind': return `${from}：${itemName ?? ''}${on === undefined ? '' : `，${dayText(on)}`}，减荣誉，不动绿币`
  }
}

export const accountsText = {
  title: '绿币账户',
  intro: '拆户、并户、停用、提醒，都要村委会两位办。',
  begin: '办一件',
  waiting: '等另一位点头',
  decided: '办过的',
  emptyTitle: '还没有办过',
  emptyText: '有人家分家、合户、搬走，从这里办。绿币总数不会变。',
  proposed: (name: string, when: string) => `${name}提的，${when}`,
  ownWaits: '等村委会另一位来定',
  state: { proposed: '待定', confirmed: '已办', declined: '没同意' },
  decidedBy: (name: string) => `${name}定的`,
  look: '看一看，定下来',
  confirmTitle: '定下来之前，再看一遍',
  confirmNote: '定了马上记账，不能撤。',
  confirm: '同意办',
  decline: '不同意',
  more: '再看以前的'
} as const

export const accountEditText = {
  title: '办一件账户的事',
  kind: '办什么',
  kindNotes: {
    split: '分家了，把一部分绿币和荣誉分过去',
    merge: '两户合成一户，全部并过去',
    freeze: '搬走或者去世，不再进出',
    unfreeze: '搬回来了，接着用',
    remind: '提醒过两次还不改，减荣誉，不动绿币'
  } satisfies Readonly<Record<ChangeKind, string>>,
  from: '哪一户',
  to: '转到哪一户',
  doorHint: '写门牌，比如 3-12',
  find: '查这一户',
  whose: '谁的账户',
  household: '全户的账户',
  holds: ({ coins, held, honour, frozen }: AccountAtDoor) =>
    [`可兑 ${coins}`, ...(held > 0 ? [`预订中 ${held}`] : []), `荣誉 ${honour}`, ...(frozen === undefined ? [] : [`已停用（${freezeReasonText[frozen.because]}）`])].join('，'),
  coins: '分出多少绿币',
  honour: '分出多少荣誉',
  because: '为什么',
  item: '哪一条',
  itemFigure: (points: number) => `−${points}`,
  day: '哪一天的事',
  dayHint: '选日子',
  reminded: '已经当面提醒过两次，两次都有记录。',
  send: '提出来',
  off: {
    kind: '先选办什么',
    from: '先查出是哪一户',
    to: '再查出转到哪一户',
    amount: '写上分出多少',
    because: '选一下为什么',
    item: '选一条提醒',
    day: '选一下日子'
  },
  sentTitle: '提好了',
  sentText: '等村委会另一位点头就办。在那之前什么都不变。',
  next: '再办一件'
} as const

export const poolText = {
  title: '归到户里',
  own: '我自己的',
  household: '全户能用的',
  unit: '绿币',
  coins: '归多少',
  hint: '归到户里，家里大人都能拿去兑换。归了不能再分回来。荣誉还是您自己的。',
  all: '全部归过去',
  send: (coins: number) => (coins > 0 ? `把 ${coins} 绿币归到户里` : '归到户里'),
  off: '写上归多少',
  tooMany: (own: number) => `您自己只有 ${own} 绿币。`,
  nothing: '您自己的账户里还没有绿币。',
  done: (household: number) => `归好了。全户现在能用 ${household} 绿币。`
} as const
