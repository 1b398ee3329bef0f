import type { InputOf } from '@/contract/actions'
import { shippedTemplate } from '@/domain/consultation/templates/shipped'
import { DAY_MS } from '@/domain/shared/instant'
import { issueBed, type IssueBed } from '@server/testing/issue-bed'

let it: IssueBed

beforeEach(async () => {
  it = await issueBed()
})

type Words = InputOf<'consultation/editTemplate'>['template']
/** A shipped template as a community's editor sends it back: without what is fixed there. */
function wordsOf(id: string, change: Partial<Words> = {}): Words {
  const template = shippedTemplate(id)
  if (template === undefined) throw new Error(`no template ${id}`)
  const stages = template.stages.map(({ fixed: _fixed, outcomes, ...stage }) => ({
    ...stage, outcomes: outcomes.map(({ needs, ...rule }) => ({ ...rule, needs: needs.map(({ kind, days }) => ({ kind, ...(days === undefined ? {} : { days }) })) }))
  }))
  return JSON.parse(JSON.stringify({ name: template.name, forKinds: template.forKinds, stages, ...change })) as Words
}
const quicker = (days: number): Words => {
  const words = wordsOf('fourAffairsFourRights')
  return { ...words, name: '云溪四事', stages: words.stages.map((stage, index) => (index === 0 ? { ...stage, name: '网格先管', dueDays: days } : stage)) }
}
const adopt = async (templateId: string, edit: number) => it.chair.call('consultation/adoptTemplate', { templateId, edit, resolution: '村民代表会议决议第3号', day: it.today() })
const card = async (templateId: string) => (await it.resident.value('consultation/listTemplates', {})).items.find((each) => each.templateId === templateId)

/** Copied, renamed, adopted. */
async function own(days = 2): Promise<string> {
  const { templateId, edit } = await it.chair.value('consultation/copyTemplate', { templateId: 'fourAffairsFourRights' })
  const edited = await it.chair.value('consultation/editTemplate', { templateId, edit, template: quicker(days) })
  await adopt(templateId, edited.edit)
  return templateId
}

test('every shipped practice is in the list, mediation among them and not to be edited here', async () => {
  const { items } = await it.resident.value('consultation/listTemplates', {})
  expect(items.map(({ practice }) => practice)).toEqual(
    expect.arrayContaining(['snapReport', 'fourAffairsFourRights', 'fourTwoProcess', 'communityConsultation', 'oneCovenantFourCouncils', 'orderedByThePeople', 'stepBackMediation'])
  )
  expect(items.filter(({ provisional }) => provisional !== undefined).map(({ name }) => name)).toEqual(['一约四会·红白事报备', '一约四会·约定的事', '群众点单', '作退一步想'])
  expect(await it.chair.code('consultation/copyTemplate', { templateId: 'stepBack' })).toBe('NOT_FOUND')
})

test('copied, edited, adopted: new issues can go by it, and it says by which resolution', async () => {
  const templateId = await own()
  expect(await card(templateId)).toMatchObject({ name: '云溪四事', origin: 'own', version: 1, adoption: { resolution: '村民代表会议决议第3号' }, usualFor: [] })
  const issueId = await it.start(templateId)
  expect(await it.read(issueId)).toMatchObject({ stageName: '网格先管', process: { templateId, version: 1 } })
})

test('a draft is not in force, and only the committee changes it', async () => {
  const { templateId, edit } = await it.chair.value('consultation/copyTemplate', { templateId: 'fourAffairsFourRights' })
  for (const other of [it.resident, it.gridWorker, it.supervisor]) expect(await other.code('consultation/editTemplate', { templateId, edit, template: quicker(2) })).toBe('NOT_PERMITTED')
  expect(await it.chair.code('consultation/acceptIssue', { issueId: await it.report(), templateId })).toBe('TEMPLATE_NOT_IN_FORCE')
  expect(await card(templateId)).not.toHaveProperty('version')
})

test('an issue keeps the edition that it started with', async () => {
  const templateId = await own(2)
  const issueId = await it.start(templateId)
  const { edit } = await it.chair.value('consultation/copyTemplate', { templateId })
  const edited = await it.chair.value('consultation/editTemplate', { templateId, edit, template: { ...quicker(9), name: '云溪四事二版' } })
  expect(await adopt(templateId, edited.edit)).toMatchObject({ ok: true, value: { version: 2 } })
  expect((await it.read(issueId)).process).toMatchObject({ version: 1, name: '云溪四事' })
  expect((await it.read(await it.start(templateId))).process).toMatchObject({ version: 2, name: '云溪四事二版' })
  const first = await it.resident.value('consultation/readTemplate', { templateId, version: 1 })
  expect([first.template?.stages[0]?.dueDays, first.versions.map(({ version }) => version)]).toEqual([2, [1, 2]])
})

test('what breaks the practice is told while editing and refused when adopting', async () => {
  const { templateId, edit } = await it.chair.value('consultation/copyTemplate', { templateId: 'fourTwoProcess' })
  const words = wordsOf('fourTwoProcess')
  const broken = await it.chair.value('consultation/editTemplate', { templateId, edit, template: { ...words, stages: words.stages.filter(({ id }) => id !== 'deliberate') } })
  expect(broken.cannotAdopt).toEqual({ code: 'FIXED_STAGE_MISSING', stageId: 'deliberate', name: '党员大会审议' })
  expect(await adopt(templateId, broken.edit)).toMatchObject({ ok: false, error: { code: 'FIXED_STAGE_MISSING' } })
  const short = words.stages.map((stage) => (stage.id === 'publishOutcome' ? { ...stage, outcomes: [{ kind: 'solve' as const, needs: [{ kind: 'outcomeNotice' as const, days: 3 }] }] } : stage))
  const tooShort = await it.chair.value('consultation/editTemplate', { templateId, edit: broken.edit, template: { ...words, stages: short } })
  expect(tooShort.cannotAdopt).toMatchObject({ code: 'NOTICE_BELOW_LEGAL_MINIMUM', days: 15 })
  expect((await it.chair.value('consultation/readTemplate', { templateId })).draft).toMatchObject({ cannotAdopt: { code: 'NOTICE_BELOW_LEGAL_MINIMUM' } })
})

test('what no source says is marked, until the community resolves on it', async () => {
  const { templateId, edit } = await it.chair.value('consultation/copyTemplate', { templateId: 'redWhiteFiling' })
  expect(await card(templateId)).toHaveProperty('provisional')
  await adopt(templateId, edit)
  expect(await card(templateId)).not.toHaveProperty('provisional')
  expect((await it.chair.value('consultation/readTemplate', { templateId })).template).not.toHaveProperty('provisional')
})

test('two people edit one draft: the second is told that it changed', async () => {
  const { templateId, edit } = await it.chair.value('consultation/copyTemplate', { templateId: 'fourAffairsFourRights' })
  await it.chair.value('consultation/editTemplate', { templateId, edit, template: quicker(2) })
  expect(await it.secretary.code('consultation/editTemplate', { templateId, edit, template: quicker(4) })).toBe('DRAFT_CHANGED')
  expect(await adopt(templateId, edit)).toMatchObject({ error: { code: 'DRAFT_CHANGED' } })
})

test('nobody adopts by a resolution of tomorrow, nor what has no draft', async () => {
  const { templateId, edit } = await it.chair.value('consultation/copyTemplate', { templateId: 'fourAffairsFourRights' })
  expect(await it.chair.code('consultation/adoptTemplate', { templateId, edit, resolution: '第3号', day: '2026-11-25' })).toBe('ADOPTED_IN_FUTURE')
  expect(await adopt(templateId, edit)).toMatchObject({ ok: true })
  expect(await adopt(templateId, edit + 1)).toMatchObject({ error: { code: 'NO_DRAFT' } })
})

test('issues start with what the community chose, until it is chosen away; then it can be retired', async () => {
  const templateId = await own()
  expect(await it.chair.code('consultation/chooseTemplate', { kind: 'order', templateId })).toBe('TEMPLATE_NOT_FOR_KIND')
  await it.chair.value('consultation/chooseTemplate', { kind: 'report', templateId })
  const issueId = await it.report()
  expect((await it.read(issueId)).process.templateId).toBe(templateId)
  expect(await card(templateId)).toMatchObject({ usualFor: ['report'] })
  expect(await it.chair.code('consultation/retireTemplate', { templateId })).toBe('TEMPLATE_IN_USE_FOR')
  await it.chair.value('consultation/chooseTemplate', { kind: 'report', templateId: 'snapReport' })
  await it.chair.value('consultation/retireTemplate', { templateId })
  expect(await it.chair.code('consultation/chooseTemplate', { kind: 'report', templateId })).toBe('TEMPLATE_NOT_IN_FORCE')
  expect(await card(templateId)).toMatchObject({ retired: true })
  // What started with it goes on with it.
  expect(await it.chair.code('consultation/acceptIssue', { issueId })).toBe('ok')
  expect(await it.settle(it.gridWorker, issueId, { outcome: 'solve' })).toBe('ok')
})

test('who may take an issue on is shown the other ways it could go; the village’s own first', async () => {
  const templateId = await own()
  const issueId = await it.report()
  expect((await it.read(issueId, it.gridWorker)).otherProcesses?.map((each) => each.templateId)).toEqual([templateId, 'fourAffairsFourRights', 'communityConsultation', 'fourCouncils'])
  expect(await it.read(issueId, it.resident)).not.toHaveProperty('otherProcesses')
})

test('a city community has no 四议两公开, and its big matters are consulted', async () => {
  it = await issueBed({ village: { id: 'tongyin', kind: 'urban', name: '桐荫社区' } })
  const names = (await it.resident.value('consultation/listTemplates', {})).items.map(({ templateId }) => templateId)
  expect(names).not.toContain('fourTwoProcess')
  expect(await it.chair.code('consultation/copyTemplate', { templateId: 'fourTwoProcess' })).toBe('TEMPLATE_NOT_EDITABLE')
  const issueId = await it.report({ kind: 'bigMatter', text: '楼道要不要加装电梯' }, it.secretary)
  expect((await it.read(issueId)).process.templateId).toBe('communityConsultation')
})

test('votes that are not for this kind of community are neither offered nor taken', async () => {
  const issueId = await it.start('communityConsultation')
  await it.leave(it.secretary, issueId, { kind: 'minutes', text: '记录' })
  await it.settle(it.secretary, issueId, { outcome: 'advance' })
  await it.leave(it.chair, issueId, { kind: 'notice', postedOn: it.today(), place: '村口' })
  it.bed.clock.pass(3 * DAY_MS)
  await it.settle(it.chair, issueId, { outcome: 'advance' })
  const refer = (await it.read(issueId)).deeds.find((deed) => deed.deed === 'settle' && deed.outcome === 'refer')
  expect(refer).toMatchObject({ presets: ['villagersAssembly', 'villagerRepsAssembly', 'villagersGroupMeeting'], whyNot: { code: 'ARTEFACT_MISSING', artefacts: ['minutes', 'attendance'] } })
  expect(await it.settle(it.chair, issueId, { outcome: 'refer', poll: it.poll('residentsAssembly') })).toBe('PRESET_NOT_ALLOWED')
})
