import type { IssueDetail } from '@/contract/issue-views'
import type { Deed } from '@/domain/consultation/issue/deeds'
import { FOUR_AFFAIRS_FOUR_RIGHTS } from '@/domain/consultation/templates/four-affairs'
import { findPreset } from '@/domain/ballot/presets'
import { ok } from '@/domain/shared/result'
import { sampleIssue, sampleTimeline } from '@/testing/issue-replies'
import { settled } from '@/testing/fake-gateway'
import { samplePhoto, testPlatform, testRoot } from '@/testing/test-platform'
import { artefactFormText } from '@/text/artefact-form'
import { errorText, refusalText } from '@/text/error-text'
import { issueDeskText } from '@/text/issue-desk'
import { ARTEFACT_KINDS } from '@/domain/consultation/process/artefact'
import { ARTEFACT_FIELDS, artefactInput, artefactOff } from './artefact-fields'
import { deedKey } from './deeds'
import { IssueDeskStore, whyNotText } from './issue-desk-store'

const SOLVE: Deed = { deed: 'settle', outcome: 'solve', needs: [] }
const ESCALATE: Deed = { deed: 'settle', outcome: 'escalate', toStageId: 'branch', toStageName: '支部说事', needs: [] }
const REFER: Deed = { deed: 'settle', outcome: 'refer', needs: [], presets: ['villagersAssembly', 'villagerRepsAssembly'] }
const REJECT: Deed = { deed: 'settle', outcome: 'reject', needs: [] }

async function deskOn(deeds: readonly Deed[], { deed, issue = {} }: { readonly deed?: string; readonly issue?: Partial<IssueDetail> } = {}) {
  const platform = testPlatform()
  platform.gateway.answer('consultation/readIssue', sampleIssue({ deeds, ...issue })).answer('consultation/settleIssueStage', { state: 'handling' }).answer('files/upload', { fileId: 'f1' })
  const root = testRoot(platform)
  const store = new IssueDeskStore({ ...root.ports, ticks: root.clock, issueId: 'c1:issue1', deed, tray: purpose => root.tray(purpose, purpose) })
  store.start()
  await settled()
  const sent = () => platform.gateway.callsOf('consultation/settleIssueStage').map(({ input }) => input)
  const settle = (): NonNullable<Extract<NonNullable<IssueDeskStore['form']>, { kind: 'settle' }>> => {
    if (store.form?.kind !== 'settle') throw new Error('no settle form is open')
    return store.form
  }
  return { platform, store, sent, settle }
}

test('a deed that cannot be done now says why and opens no form', async () => {
  const blocked: Deed = { ...SOLVE, whyNot: { code: 'ARTEFACT_MISSING', artefacts: ['siteVisit'] } }
  const { store } = await deskOn([blocked], { deed: deedKey(blocked) })
  expect(whyNotText(blocked)).toBe('还差：走访记录。补上就能办。')
  store.choose(blocked)
  expect(store.form).toBeUndefined()
})

test('the deed that the page before named is open at once', async () => {
  const { store } = await deskOn([{ deed: 'noteProgress' }, ESCALATE], { deed: deedKey(ESCALATE) })
  expect(store.form).toMatchObject({ kind: 'settle', deed: ESCALATE })
})

test('handing on wants a reason and names the stage it came from', async () => {
  const { store, sent, settle } = await deskOn([ESCALATE])
  store.choose(ESCALATE)
  expect(store.off).toBe(issueDeskText.notChosen.reason)
  settle().settle.write('words', ' 要花钱 ')
  await store.submit()
  expect(sent()).toEqual([{ issueId: 'c1:issue1', stageId: 'elders', outcome: 'escalate', reason: '要花钱', toStageId: 'branch' }])
  expect(store.done).toEqual({})
})

test('saying no wants a reason and the law', async () => {
  const { store, sent, settle } = await deskOn([REJECT])
  store.choose(REJECT)
  settle().settle.write('words', '是承包地')
  expect(store.off).toBe(issueDeskText.notChosen.ground)
  settle().settle.write('legalGround', '农村土地承包法第八条')
  await store.submit()
  expect(sent()).toEqual([{ issueId: 'c1:issue1', stageId: 'elders', outcome: 'reject', reason: '是承包地', legalGround: '农村土地承包法第八条' }])
})

test('how it looks now goes along as photos when it ends well', async () => {
  const { store, sent, platform } = await deskOn([SOLVE])
  platform.shot = ok([samplePhoto()])
  store.choose(SOLVE)
  await store.photos?.add()
  await settled()
  await store.submit()
  expect(sent()).toEqual([{ issueId: 'c1:issue1', stageId: 'elders', outcome: 'solve', fileIds: ['f1'] }])
  expect(platform.shelved.size).toBe(0)
})

test('a plan that is asked for must be complete: one person, a last day, steps in order', async () => {
  const needsPlan: Deed = { ...SOLVE, carryOut: 'required' }
  const { store, settle, sent, platform } = await deskOn([needsPlan])
  platform.gateway
    .answer('community/listUnits', { units: [{ unitId: 'c1:g3', kind: 'group', name: '3组', households: 54 }] })
    .answer('community/listHouseholds', { items: [{ householdId: 'c1:h1', label: '3组12号', groupId: 'c1:g3', people: [{ personId: 'c1:p1', name: '胡文静', isRep: true, adult: true, bound: true, offices: ['committeeMember'] }] }] })
  store.choose(needsPlan)
  const plan = settle().settle.plan
  if (plan === undefined) throw new Error('a plan is asked for')
  await plan.people.open()
  plan.choose('c1:p1')
  plan.write('plan', '先买线，再请电工')
  plan.setDue('2026-05-20')
  plan.nameMilestone(1, '换线')
  plan.dateMilestone(1, '2026-05-21')
  expect(store.off).toBe(refusalText({ code: 'MILESTONES_OUT_OF_ORDER', milestone: 1 }))
  plan.dateMilestone(1, '2026-05-10')
  await store.submit()
  expect(sent()).toEqual([expect.objectContaining({
    carryOut: { title: sampleIssue().headline, personInCharge: { householdId: 'c1:h1', personId: 'c1:p1' }, plan: '先买线，再请电工', dueDay: '2026-05-20', milestones: [{ name: '换线', dueDay: '2026-05-10' }] }
  })])
})

test('a vote is handed over with everything filled in, and the page goes on to its draft', async () => {
  const { store, sent, settle, platform } = await deskOn([REFER])
  platform.gateway.answer('consultation/settleIssueStage', { state: 'voting', pollId: 'c1:poll9' })
  store.choose(REFER)
  expect(store.off).toBe(issueDeskText.notChosen.preset)
  const refer = settle().settle.refer
  refer?.choosePreset('villagersAssembly')
  refer?.chooseMode('households')
  await store.submit()
  expect(sent()).toEqual([expect.objectContaining({ outcome: 'refer', poll: expect.objectContaining({ question: sampleIssue().headline, presetId: 'villagersAssembly', modeId: 'households', ballotMode: 'named' }) })])
  expect(store.done).toEqual({ pollId: 'c1:poll9' })
})

test('the vote opens no earlier than its notice allows', async () => {
  const { store, settle } = await deskOn([REFER])
  store.choose(REFER)
  const refer = settle().settle.refer
  refer?.choosePreset('villagersAssembly')
  const noticeDays = findPreset('villagersAssembly', 1)?.noticeDays ?? 0
  expect(noticeDays).toBeGreaterThan(0)
  expect((refer?.opensAt ?? 0) - Date.parse('2026-04-16T09:41:00+08:00')).toBeGreaterThan((noticeDays - 1) * 86_400_000)
})

test('somebody was quicker: what was written stays, and the sentence says to look again', async () => {
  const { store, settle, platform } = await deskOn([ESCALATE])
  platform.gateway.refuse('consultation/settleIssueStage', { code: 'STAGE_MOVED_ON', stageId: 'branch' })
  store.choose(ESCALATE)
  settle().settle.write('words', '要花钱')
  await store.submit()
  expect(store.problem).toBe(errorText.STAGE_MOVED_ON)
  expect([settle().settle.words, store.busy, store.done]).toEqual(['要花钱', false, undefined])
})

test('another process may be chosen when it is accepted', async () => {
  const { store, platform } = await deskOn([{ deed: 'accept' }], { issue: { state: 'reported', otherProcesses: [{ templateId: 'own1', name: '本村的办法' }] } })
  platform.gateway.answer('consultation/acceptIssue', { state: 'handling' })
  store.choose({ deed: 'accept' })
  store.chooseTemplate('own1')
  await store.submit()
  expect(platform.gateway.callsOf('consultation/acceptIssue').map(({ input }) => input)).toEqual([{ issueId: 'c1:issue1', templateId: 'own1' }])
})

test('every kind of paper can be filled in, and says first what it lacks', () => {
  for (const kind of ARTEFACT_KINDS) {
    const fields = ARTEFACT_FIELDS[kind]
    const [needed] = fields.filter(({ optional }) => optional !== true)
    expect(artefactOff(kind, {})).toBe(needed && artefactFormText.fill(needed.words.label))
    const values = Object.fromEntries(fields.map(({ name, type }) => [name, type === 'count' ? '12' : type === 'day' ? '2026-04-01' : type === 'mode' ? 'partyOfDue' : '有']))
    expect(artefactInput(kind, values)).toMatchObject({ kind })
  }
  expect(artefactOff('attendance', { present: '很多' })).toBe(artefactFormText.number(artefactFormText.present.label))
  expect(artefactInput('attendance', { present: '32' })).toEqual({ kind: 'attendance', present: 32 })
})

test('when the branch has left numbered minutes, its study goes along by itself', async () => {
  const branch = FOUR_AFFAIRS_FOUR_RIGHTS.stages.find(({ roles }) => roles[0] === 'partySecretary')
  const minutes = { no: 2, stageId: branch?.id ?? '', content: { kind: 'minutes' as const, text: '支部议过', recordNo: '8' }, files: [], at: sampleIssue().lastAt }
  const studied = await deskOn([REFER], { issue: { timeline: sampleTimeline(3), artefacts: [minutes] } })
  studied.store.choose(REFER)
  expect(studied.settle().settle.refer?.studied).toBe(true)
  const not = await deskOn([REFER])
  not.store.choose(REFER)
  expect(not.settle().settle.refer?.studied).toBe(false)
})
