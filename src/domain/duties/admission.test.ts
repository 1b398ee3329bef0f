import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { ROLES, type Role } from '@/domain/community/roles'
import { asId, type CommunityId, type HouseholdId, type IdentityId, type MemberId, type PersonId, type UnitId } from '@/domain/shared/ids'
import { instant, type Day } from '@/domain/shared/instant'
import {
  admissionOf, citedAgain, closed, lastAdmission, newTask, objectedTo, reasonCannotActOnTask, reasonCannotRegisterTask, TASK_DEEDS, TASK_STATES,
  type Task, type TaskDeed, type TaskGrounds, type TaskState
} from './admission'
import type { DutyItem, DutyKind } from './duty-list'

const NOW = instant(1_795_500_000_000)
const duty = (code: string, kind: DutyKind): DutyItem => ({ code, kind, title: `事项${code}`, legalBasis: '组织法', source: '省清单', level: 'province' })
const LIST = { version: 3, items: [duty('A1', 'own'), duty('B1', 'assist'), duty('C1', 'notBear')] }
const admit = (grounds: TaskGrounds) => admissionOf(grounds, LIST, NOW)

test.each<[string, TaskGrounds, string]>([
  ['cites nothing', {}, 'CITES_NOTHING'],
  ['names money and nothing else', { funds: '镇里出' }, 'CITES_NOTHING'],
  ['names a law and no entry', { legalBasis: '统计法第七条' }, 'NOT_ON_LIST'],
  ['cites an entry that is not there', { cites: 'Z9' }, 'NOT_ON_LIST'],
  ['cites what must not be borne', { cites: 'C1', legalBasis: '统计法', funds: '镇里出' }, 'NOT_TO_BEAR'],
  ['cites the committee\'s own duty', { cites: 'A1' }, 'admitted'],
  ['cites a duty to assist with', { cites: 'B1' }, 'admitted'],
  ['writes the code wide and with a blank', { cites: ' ｂ 1' }, 'admitted']
])('a task that %s', (_why, grounds, expected) => {
  const { admitted, reason } = admit(grounds)
  expect([admitted, reason ?? 'admitted']).toEqual([expected === 'admitted', expected])
})

test('with no list yet nothing can be let in, and the answer names version 0', () => {
  expect(admissionOf({ cites: 'A1' }, { version: 0, items: [] }, NOW)).toMatchObject({ admitted: false, reason: 'NOT_ON_LIST', listVersion: 0 })
})

test('who pays is noted beside the answer and decides nothing', () => {
  expect(admit({ cites: 'B1' })).toMatchObject({ admitted: true, fundsNamed: false })
  expect(admit({ cites: 'B1', funds: '镇里出 500 元' })).toMatchObject({ admitted: true, fundsNamed: true })
})

test('the answer keeps the entry as it read then, whatever becomes of the list', () => {
  const task = newTask({ title: '统计用电', office: '镇经发办', dueDay: '2026-12-01' as Day }, admit({ cites: 'B1' }))
  const later = { version: 4, items: [duty('B1', 'notBear')] }
  expect(lastAdmission(task)).toMatchObject({ listVersion: 3, entry: { code: 'B1', kind: 'assist' } })
  expect(lastAdmission(citedAgain(task, admissionOf({ cites: 'B1' }, later, NOW)))).toMatchObject({ listVersion: 4, reason: 'NOT_TO_BEAR' })
})

const base = (grounds: TaskGrounds): Task => newTask({ title: '统计用电', office: '镇经发办', dueDay: '2026-12-01' as Day }, admit(grounds))
const IN_STATE: Record<TaskState, Task> = {
  notAdmitted: base({}),
  admitted: base({ cites: 'A1' }),
  done: closed(base({ cites: 'A1' }), 'done', NOW),
  withdrawn: closed(base({}), 'withdrawn', NOW)
}

/** What comes of every deed in every state, for who may do it at all. */
const EXPECTED: Record<TaskState, Record<TaskDeed, string>> = {
  notAdmitted: { object: 'ok', citeAgain: 'ok', finish: 'TASK_NOT_ADMITTED', withdraw: 'ok' },
  admitted: { object: 'ok', citeAgain: 'TASK_ADMITTED', finish: 'ok', withdraw: 'ok' },
  done: { object: 'TASK_CLOSED', citeAgain: 'TASK_CLOSED', finish: 'TASK_CLOSED', withdraw: 'TASK_CLOSED' },
  withdrawn: { object: 'TASK_CLOSED', citeAgain: 'TASK_CLOSED', finish: 'TASK_CLOSED', withdraw: 'TASK_CLOSED' }
}
/** 两委 keep the lists and the tasks; who sends tasks down, and everybody else, reads. */
const MAY_ACT: Record<Role, boolean> = {
  resident: false, householdRep: false, villagerRep: false, residentRep: false, groupLeader: false, gridWorker: false, elderMediator: false,
  committeeMember: true, partySecretary: true, supervisor: false, teller: false, pointReviewer: false, shopKeeper: false, priceSetter: false,
  townshipReviewer: false, volunteer: false, systemAdmin: false
}
const IDENTITY = asId<IdentityId>('i')
const actor = (role: Role) => ({
  identityId: IDENTITY,
  member: {
    id: asId<MemberId>('m'), communityId: asId<CommunityId>('c'), identityId: IDENTITY, personId: asId<PersonId>('p'), householdId: asId<HouseholdId>('h'),
    groupId: asId<UnitId>('g'), roles: [role], state: 'active' as const
  }
})

describe.each(TASK_STATES)('a task that is %s', (state) => {
  test.each(TASK_DEEDS)('answers "%s" by everybody as the table says', (deed) => {
    for (const role of ROLES) {
      const answer = PERMISSION_RULES.committee.allows(actor(role)) ? (reasonCannotActOnTask(IN_STATE[state], deed, IN_STATE[state].no)?.code ?? 'ok') : 'NOT_PERMITTED'
      expect([role, answer]).toEqual([role, MAY_ACT[role] ? EXPECTED[state][deed] : 'NOT_PERMITTED'])
    }
  })
})

test('whoever saw an earlier state acts on nothing, not even on a closed task', () => {
  for (const state of TASK_STATES) {
    for (const deed of TASK_DEEDS) expect(reasonCannotActOnTask(IN_STATE[state], deed, IN_STATE[state].no - 1)?.code).toBe('TASK_CHANGED')
  }
})

test('one objection to one answer of the list; another answer may be objected to again', () => {
  const objected = objectedTo(base({}), { at: NOW, by: 'p', words: '清单里没有' })
  expect(reasonCannotActOnTask(objected, 'object', objected.no)?.code).toBe('ALREADY_OBJECTED')
  const again = citedAgain(objected, admit({ cites: 'C1' }))
  expect(reasonCannotActOnTask(again, 'object', again.no)).toBeUndefined()
  expect([objected.no, again.no, again.admissions.length]).toEqual([2, 3, 2])
})

test('a day that is over is refused, today is not', () => {
  expect(reasonCannotRegisterTask('2026-11-23' as Day, '2026-11-24' as Day)).toEqual({ code: 'DUE_DAY_PAST' })
  expect(reasonCannotRegisterTask('2026-11-24' as Day, '2026-11-24' as Day)).toBeUndefined()
})
