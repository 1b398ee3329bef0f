import type { InputOf } from '@/contract/actions'
import type { OfficeRole } from '@/domain/community/roles'
import { assert } from '@/domain/shared/result'
import type { Actor, Cast } from './cast'
import { pngOf, streetLamp } from './picture'
import type { Calendar, SeedClock } from './seed-clock'

type Report = InputOf<'consultation/reportIssue'>
type Settled = InputOf<'consultation/settleIssueStage'>
type WithoutIssue<T> = T extends unknown ? Omit<T, 'issueId'> : never

/** Nine issues in the stages that one can look at: just reported, late in the grid, with the elders, with the branch, done, refused, held, a wedding, and a big matter on its six steps. */
export async function tellIssues(cast: Cast, clock: SeedClock, calendar: Calendar): Promise<void> {
  await tellLateLamp(cast, clock, calendar)
  await tellDitch(cast, clock, calendar)
  await tellSchoolGate(cast, clock, calendar)
  await tellDone(cast, clock, calendar)
  await tellRoof(cast, clock, calendar)
  await tellWedding(cast, clock, calendar)
  await tellNew(cast, clock, calendar)
}

const unitOf = ({ world }: Cast, { person }: Actor): string => {
  const household = world.households.find(({ id }) => id === person.householdId)
  assert(household?.gridId !== undefined, 'every household lies in a grid')
  return household.gridId
}

/** Reports from where the person lives. */
async function report(cast: Cast, key: string, issue: Pick<Report, 'category' | 'text'> & Partial<Report>): Promise<string> {
  const actor = cast.persona(key)
  return (await actor.ask('consultation/reportIssue', { kind: 'report', unitId: unitOf(cast, actor), ...issue })).issueId
}

/** The grid worker of the place where a persona lives. */
function gridWorkerOf(cast: Cast, key: string): Actor {
  const grid = unitOf(cast, cast.persona(key))
  return officer(cast, 'gridWorker', (householdId) => cast.world.households.some(({ id, gridId }) => id === householdId && gridId === grid))
}

function officer(cast: Cast, office: OfficeRole, lives: (householdId: string) => boolean = () => true): Actor {
  const found = cast.world.persons.find(({ offices, householdId }) => offices.includes(office) && lives(householdId))
  assert(found !== undefined, 'the village has filled its offices')
  return cast.actor(found.id)
}

const settle = (by: Actor, issueId: string, settled: WithoutIssue<Settled>) => by.ask('consultation/settleIssueStage', { issueId, ...settled } as Settled)

/** (a) Taken on five days ago, and late. */
async function tellLateLamp(cast: Cast, clock: SeedClock, { at }: Calendar): Promise<void> {
  clock.moveTo(at(-6, 20, 10))
  const dashan = cast.persona('cheng-dashan')
  const { fileId } = await dashan.ask('files/upload', { purpose: 'issue', type: 'image/png', base64: pngOf(streetLamp) })
  const issueId = await report(cast, 'cheng-dashan', { category: 'light', text: '3组祠堂门口的路灯不亮，已经三天了。老人晚上出门看不见台阶。', place: '3组祠堂门口', fileIds: [fileId] })
  const worker = gridWorkerOf(cast, 'cheng-dashan')
  clock.moveTo(at(-5, 8, 30))
  await worker.ask('consultation/acceptIssue', { issueId })
  clock.moveTo(at(-3, 17, 15))
  await worker.ask('consultation/noteIssueProgress', { issueId, stageId: 'grid', text: '去看过了，是控制箱坏了。零件已经订了，到了就装。' })
}

/** (b) 四事四权: two families and a ditch; the grid could not settle it, the elders have been there. */
async function tellDitch(cast: Cast, clock: SeedClock, { at, day }: Calendar): Promise<void> {
  clock.moveTo(at(-7, 9, 40))
  const issueId = await report(cast, 'wu-xiuying', { category: 'water', text: '屋后的水沟堵了，一下雨水就往两家院子里漫。两家说不到一块，没人清。', place: '2组晒场东头' })
  const worker = gridWorkerOf(cast, 'wu-xiuying')
  clock.moveTo(at(-6, 10))
  await worker.ask('consultation/acceptIssue', { issueId, templateId: 'fourAffairsFourRights' })
  clock.moveTo(at(-4, 16))
  await settle(worker, issueId, { stageId: 'grid', outcome: 'escalate', reason: '沟是两家共用的，谁出工谁出钱谈不拢，请五老去说说。' })
  clock.moveTo(at(-2, 15))
  const elder = officer(cast, 'elderMediator')
  await elder.ask('consultation/addIssueArtefact', { issueId, stageId: 'elders', artefact: { kind: 'siteVisit', day: day(-2), text: '和两家一起沿沟走了一遍，堵在拐弯的地方。两家都愿意出一个工。' } })
}

/** (c) 四事四权: with the branch, whose five lists are public. */
async function tellSchoolGate(cast: Cast, clock: SeedClock, { at }: Calendar): Promise<void> {
  clock.moveTo(at(-16, 17, 5))
  const issueId = await report(cast, 'cheng-xiaoyu', { category: 'safety', text: '放学的时候校门口摩托车和三轮车挤在一起，孩子在车缝里走，很危险。', place: '云溪小学门口' })
  const worker = gridWorkerOf(cast, 'cheng-xiaoyu')
  clock.moveTo(at(-15, 9))
  await worker.ask('consultation/acceptIssue', { issueId, templateId: 'fourAffairsFourRights' })
  clock.moveTo(at(-14, 18))
  await settle(worker, issueId, { stageId: 'grid', outcome: 'escalate', reason: '要划线、要派人，网格里办不了。' })
  clock.moveTo(at(-9, 10))
  const elder = officer(cast, 'elderMediator')
  await settle(elder, issueId, { stageId: 'elders', outcome: 'escalate', reason: '接孩子的都愿意停远一点，就是没有地方停，请支部想办法。' })
  clock.moveTo(at(-6, 20))
  const secretary = cast.persona('li-hongmei')
  const fiveLists = {
    kind: 'fiveLists' as const, problem: '放学半小时校门口堵', task: '腾出一块停车的地方', measure: '借粮站旧院子，划线，放学时两名党员值守', responsibility: '胡文静牵头', effect: '下个月校门口不再停车'
  }
  await secretary.ask('consultation/addIssueArtefact', { issueId, stageId: 'branch', artefact: fiveLists })
}

/** (d) Done in the grid; and one that was refused, with the ground that it was refused on. */
async function tellDone(cast: Cast, clock: SeedClock, { at }: Calendar): Promise<void> {
  clock.moveTo(at(-12, 7, 50))
  const bins = await report(cast, 'huang-zhiqiang', { category: 'rubbish', text: '村口两个垃圾桶满了两天没人收，味道很大。', place: '村口公交站旁' })
  const worker = gridWorkerOf(cast, 'huang-zhiqiang')
  clock.moveTo(at(-12, 9))
  await worker.ask('consultation/acceptIssue', { issueId: bins })
  clock.moveTo(at(-11, 16, 30))
  await settle(worker, bins, { stageId: 'grid', outcome: 'solve', text: '当天收了。和收运的说好，逢集第二天一早加收一趟。' })
  clock.moveTo(at(-10, 12))
  const parking = await report(cast, 'fang-zhiyuan', { category: 'road', text: '我家门前路宽，想在路边围一块停自家的车。', place: '5组路口' })
  clock.moveTo(at(-9, 9, 30))
  const clerk = cast.persona('hu-wenjing')
  await clerk.ask('consultation/acceptIssue', { issueId: parking })
  await settle(clerk, parking, { stageId: 'grid', outcome: 'reject', reason: '这是大家走的路，围起来消防车就过不去。', legalGround: '村规民约第六条：公共道路不堆物、不占消防通道' })
}

/** (e) 四议两公开: proposed and weighed, now with the party members. */
async function tellRoof(cast: Cast, clock: SeedClock, { at, day }: Calendar): Promise<void> {
  clock.moveTo(at(-13, 9))
  const secretary = cast.persona('li-hongmei')
  const { issueId } = await secretary.ask('consultation/reportIssue', {
    kind: 'bigMatter', category: 'house', unitId: cast.world.community.id, place: '文化礼堂', text: '文化礼堂屋顶漏雨，要不要大修。估算4.5万元，村集体和县里各出一半。'
  })
  await secretary.ask('consultation/acceptIssue', { issueId })
  const minutes = (stageId: string, text: string, recordNo: string) => secretary.ask('consultation/addIssueArtefact', { issueId, stageId, artefact: { kind: 'minutes', text, recordNo } })
  await minutes('propose', '支部研究，同意提出文化礼堂屋顶大修。', '云溪支部会议记录第16号')
  await settle(secretary, issueId, { stageId: 'propose', outcome: 'advance', text: '支部同意提议。' })
  clock.moveTo(at(-8, 15))
  await minutes('consult', '两委商议了方案和钱的来处，先请三家来看。', '两委会议记录第9号')
  await secretary.ask('consultation/addIssueArtefact', { issueId, stageId: 'consult', artefact: { kind: 'attendance', present: 6, invited: 7 } })
  await settle(secretary, issueId, { stageId: 'consult', outcome: 'advance', text: '两委商议好了，请党员大会审议。' })
  clock.moveTo(at(-1, 19))
  await secretary.ask('consultation/addIssueArtefact', { issueId, stageId: 'deliberate', artefact: { kind: 'partyVote', day: day(-1), members: 38, present: 31, yes: 27, modeId: 'partyOfDue' } })
}

/** (f) 一约四会: a family files its wedding; only it and the offices see that. */
async function tellWedding(cast: Cast, clock: SeedClock, { at, day }: Calendar): Promise<void> {
  clock.moveTo(at(-2, 19, 20))
  await report(cast, 'huang-zhiqiang', {
    kind: 'redWhiteEvent', category: 'event', text: '下个月给小弟办喜事，在自家院里摆。', details: { event: 'wedding', day: day(26), tables: 18, costPerTable: 280 }
  })
}

/** (g) Two of yesterday and today: one waits to be taken on, one holds a phone number and waits for the committee. */
async function tellNew(cast: Cast, clock: SeedClock, { at }: Calendar): Promise<void> {
  clock.moveTo(at(-1, 11, 25))
  await report(cast, 'wu-xiuying', { category: 'care', text: '隔壁老李头一个人住，两天没见出门。有事打他女儿电话13905550123。', place: '2组' })
  clock.moveTo(at(-1, 18, 5))
  await report(cast, 'cheng-dashan', { category: 'safety', text: '古桥的石栏杆松了一截，小孩爱靠在上面。', place: '古桥' })
}
