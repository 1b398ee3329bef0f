import type { ActionName, InputOf } from '@/contract/actions'
import { at } from './fixed-platform'

type VolunteersAction = Extract<ActionName, `volunteers/${string}`>

const activityId = 'none'
const who = { householdId: 'nobody', personId: 'nobody.1' }
const organisation = { kind: 'volunteerTeam', name: '云溪青年志愿队', offers: '20名队员，周末出工', contact: '村便民服务中心2号窗口', leader: who } as const
const plan = {
  title: '清理古桥河道', what: '捡拾河滩垃圾', place: '古桥头', startsAt: at('2026-12-05 08:00'), endsAt: at('2026-12-05 11:00'), places: 20,
  safety: '穿防滑鞋，不下深水', risky: true, insurance: '已投保意外险', item: 'PUB01'
}

/** Inputs of the volunteers context; see SAMPLE_INPUTS. */
export const volunteersSamples = (cursor: string): { readonly [N in VolunteersAction]: InputOf<N> } => ({
  'volunteers/organisations': {},
  'volunteers/addOrganisation': organisation,
  'volunteers/editOrganisation': { organisationId: 'none', seenNo: 1, ended: false, ...organisation },
  'volunteers/activities': { which: 'coming', cursor },
  'volunteers/activity': { activityId },
  'volunteers/planActivity': { organisationId: 'none', leader: who, ...plan },
  'volunteers/editActivity': { activityId, seenNo: 1, ...plan },
  'volunteers/openActivity': { activityId },
  'volunteers/cancelActivity': { activityId, words: '下雨改期' },
  'volunteers/signUp': { activityId },
  'volunteers/withdraw': { activityId },
  'volunteers/code': { activityId },
  'volunteers/sign': { activityId, direction: 'in', code: '123456' },
  'volunteers/desk': { activityId },
  'volunteers/enterAttendance': { activityId, people: [{ ...who, inAt: at('2026-11-24 08:00'), outAt: at('2026-11-24 10:00') }] },
  'volunteers/strike': { activityId, personId: 'nobody.1', words: '当天没来' },
  'volunteers/confirmHours': { activityId },
  'volunteers/settleHours': { activityId },
  'volunteers/myHours': { year: 2026 },
  'volunteers/issueCertificate': { from: '2026-01-01', to: '2026-12-31' },
  'volunteers/checkCertificate': { no: 'K7MD-2XPF-4KJM' },
  'volunteers/exportHours': { year: 2026 }
})

export const VOLUNTEERS_OPTIONAL: Readonly<Partial<Record<VolunteersAction, readonly string[]>>> = {
  'volunteers/addOrganisation': ['leader'],
  'volunteers/editOrganisation': ['leader'],
  'volunteers/activities': ['cursor'],
  'volunteers/planActivity': ['leader', 'insurance'],
  'volunteers/editActivity': ['insurance'],
  'volunteers/enterAttendance': ['people.outAt']
}
