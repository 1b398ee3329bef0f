import type { TaskCard } from '@/contract/duties'
import type { DutyItem } from '@/domain/duties/duty-list'
import { NATIONAL_PROOFS } from '@/domain/duties/national-proofs-catalog'
import { instant, type Day } from '@/domain/shared/instant'
import { NOW_MS, sampleMembership, sampleSession } from '@/testing/test-platform'
import { dutiesText, taskText } from '@/text/duties'
import { dutiesDeskText, entryText, listImportText, taskDeskText } from '@/text/duties-desk'
import { proofsText } from '@/text/proofs'
import { replyCloud, type ReplyCloud } from './reply-cloud'

export const KEEPER = sampleMembership({ personName: '汪建国', roles: ['resident', 'householdRep', 'committeeMember'] })
export const KEPT_KEEPER = { session: { version: 1, value: sampleSession(KEEPER) } }
export const KEPT_KEEPER_ELDER = { ...KEPT_KEEPER, elder: { version: 1, value: true } }

const head = { communityName: '云溪村', kind: 'village', version: 3, changedAt: instant(NOW_MS) } as const
const duty = (index: number): DutyItem => ({
  code: `协${index + 1}`, kind: index < 30 ? 'own' : 'assist', title: '入冬森林防火宣传和巡查', legalBasis: '《村民委员会组织法》第三十五条', source: '云溪村清单', level: 'local', note: '经费由镇里出'
})
const task = (index: number): TaskCard => ({
  taskId: `c1:d:${index}`, no: 1, title: '每天在群里截图上报学习人数', office: '镇宣传办', dueDay: '2026-04-20' as Day, receivedAt: instant(NOW_MS), state: 'notAdmitted', asked: 1,
  admission: { admitted: false, reason: 'CITES_NOTHING', fundsNamed: false, listVersion: 3, grounds: {}, at: instant(NOW_MS) },
  objections: [{ at: instant(NOW_MS), current: true, words: '请改成月底报一个数' }]
})
const some = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index))

/** The lists of a village at their longest, twenty tasks on a page. */
export const dutiesCloud = (): ReplyCloud =>
  replyCloud({
    'duties/readProofs': { ...head, items: [...NATIONAL_PROOFS, ...some(41, index => ({ ...(NATIONAL_PROOFS[0] as (typeof NATIONAL_PROOFS)[number]), name: `省里第${index + 1}种证明` }))], helpPhone: '0559-6001234' },
    'duties/readDuties': { ...head, items: some(62, duty), tasks: { items: some(20, task), nextCursor: 'more' } },
    'duties/listTasks': { items: some(20, index => task(index + 20)) },
    'duties/readTask': { ...task(0), communityName: '云溪村', kind: 'village', admissions: [task(0).admission] },
    'duties/listVersions': {
      items: some(10, index => ({ version: 10 - index, at: instant(NOW_MS), by: '汪*', basis: '镇便民服务中心窗口问到', added: [], changed: ['居民养犬证明'], removed: [] }))
    },
    'duties/putProof': { version: 4 },
    'duties/registerTask': { taskId: 'c1:d:99', admitted: false },
    'duties/closeTask': { ...task(0), state: 'withdrawn' }
  })

export interface DutiesPageAt {
  readonly name: string
  readonly url: string
  /** A sentence without which the page would be wrong. */
  readonly says: string
  /** Cloud calls of its first showing. */
  readonly calls: number
}
const desk = 'packages/committee/duties/index'
const matters = 'packages/matters'

export const DUTIES_PAGES: readonly DutiesPageAt[] = [
  { name: '能不能开证明', url: `${matters}/proofs/index`, says: proofsText.provinceNone, calls: 1 },
  { name: '事项清单', url: `${matters}/duties/index`, says: dutiesText.explain.own('村委会'), calls: 1 },
  { name: '准入', url: `${matters}/duties/index?filter=tasks`, says: taskText.reasons.CITES_NOTHING, calls: 1 },
  { name: '一件上面派的事', url: `${matters}/duties/index?taskId=c1%3Ad%3A0`, says: '云溪村村民委员会', calls: 1 },
  { name: '改动记录', url: `${matters}/duties/index?history=proofs`, says: '镇便民服务中心窗口问到', calls: 1 },
  { name: '清单和准入', url: `${desk}?tab=proofs`, says: dutiesDeskText.unanswered(16), calls: 1 },
  { name: '清单和准入，事项', url: `${desk}?tab=duties`, says: '协1 入冬森林防火宣传和巡查', calls: 1 },
  { name: '改一种证明', url: `${desk}?edit=proofs&entry=${encodeURIComponent('居民养犬证明')}`, says: entryText.basisNote, calls: 1 },
  { name: '加一条事项', url: `${desk}?edit=duties`, says: entryText.kind, calls: 1 },
  { name: '导入清单', url: `${desk}?import=duties`, says: listImportText.mustList.duties, calls: 0 },
  { name: '登记上面派的事', url: `${desk}?task=new`, says: taskDeskText.answer, calls: 1 }
]
