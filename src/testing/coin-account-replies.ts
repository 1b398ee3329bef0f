import type { OutputOf } from '@/contract/actions'
import { instant, type Day } from '@/domain/shared/instant'

const at = instant(Date.parse('2026-11-23T16:00:00+08:00'))
const reminders = [{ code: 'MIN01', name: '乱倒垃圾经提醒不改', points: 5 }, { code: 'MIN02', name: '占道经提醒不改', points: 5 }]

/** One change that waits for the caller, one that is the caller's own, and two that were decided. */
export const accountChanges: OutputOf<'ledger/accountChanges'> = {
  unit: 'household', reminders,
  items: [
    { changeId: 'c1:change:a', kind: 'split', from: '3组12号', to: '3组13号', coins: 40, honour: 60, proposedBy: '胡文静', at, state: 'proposed', mayDecide: true },
    { changeId: 'c1:change:b', kind: 'freeze', from: '1组4号', because: 'movedAway', proposedBy: '汪建国', at, state: 'proposed', mayDecide: false },
    { changeId: 'c1:change:c', kind: 'remind', from: '2组9号', itemName: '乱倒垃圾经提醒不改', on: '2026-11-20' as Day, proposedBy: '胡文静', at, state: 'declined', decidedBy: '汪建国', mayDecide: false },
    { changeId: 'c1:change:d', kind: 'merge', from: '2组1号', to: '2组3号', proposedBy: '汪建国', at, state: 'confirmed', decidedBy: '胡文静', mayDecide: false }
  ]
}

export const accountsAtDoor: OutputOf<'ledger/accountsAtDoor'> = { householdId: 'c1:h:3-12', householdNo: '3组12号', accounts: [{ coins: 96, held: 0, honour: 180 }] }
export const accountsNextDoor: OutputOf<'ledger/accountsAtDoor'> = { householdId: 'c1:h:3-13', householdNo: '3组13号', accounts: [{ coins: 0, held: 0, honour: 0 }] }
export const pool: OutputOf<'ledger/readPool'> = { own: 36, household: 60 }
