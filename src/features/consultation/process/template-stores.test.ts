import type { TemplateDetail } from '@/contract/process'
import { FOUR_AFFAIRS_FOUR_RIGHTS } from '@/domain/consultation/templates/four-affairs'
import { FOUR_TWO_PROCESS } from '@/domain/consultation/templates/four-two'
import type { Role } from '@/domain/community/roles'
import { sampleMembership, testPlatform, testRoot } from '@/testing/test-platform'
import { refusalText } from '@/text/error-text'
import { templatesText } from '@/text/templates'
import { DraftForm } from './draft-form'
import { TemplateStore } from './template-store'

const shipped = (change: Partial<TemplateDetail> = {}): TemplateDetail => ({
  templateId: 'fourAffairsFourRights', name: '四事四权', practice: 'fourAffairsFourRights', origin: 'shipped', version: 1, stages: 4, forKinds: ['report'], usualFor: [],
  hasDraft: false, retired: false, template: FOUR_AFFAIRS_FOUR_RIGHTS, versions: [], ...change
})
const own = (change: Partial<TemplateDetail> = {}): TemplateDetail =>
  shipped({ templateId: 'own1', origin: 'own', hasDraft: true, draft: { template: FOUR_AFFAIRS_FOUR_RIGHTS, edit: 3 }, ...change })

async function templateOn(detail: TemplateDetail, roles: readonly Role[] = ['committeeMember']) {
  const platform = testPlatform()
  platform.gateway.answer('consultation/readTemplate', detail)
  const root = testRoot(platform, sampleMembership({ roles }))
  const store = new TemplateStore({ ...root.ports, ticks: root.clock, templateId: detail.templateId })
  await store.load()
  return { platform, store }
}

test('a shipped process is copied into an own one, and the page goes there', async () => {
  const { platform, store } = await templateOn(shipped())
  platform.gateway.answer('consultation/copyTemplate', { templateId: 'own1', edit: 1 })
  expect(store.mayCopy).toBe(true)
  await store.makeCopy()
  expect(store.copiedTo).toBe('own1')
})

test('processes are read by everybody and changed by the committee alone', async () => {
  const { store } = await templateOn(own(), ['resident'])
  store.startEditing()
  expect([store.mayCopy, store.form, store.choosable]).toEqual([false, undefined, []])
})

test('a draft is kept under the edit that was read, and adopted with resolution and day', async () => {
  const { platform, store } = await templateOn(own())
  platform.gateway.answer('consultation/editTemplate', { templateId: 'own1', edit: 4 }).answer('consultation/adoptTemplate', { templateId: 'own1', version: 2 })
  store.startEditing()
  store.form?.setDays('grid', '5')
  expect(store.adoptOff).toBe(templatesText.saveFirst)
  await store.save()
  expect(platform.gateway.callsOf('consultation/editTemplate')[0]?.input).toMatchObject({ templateId: 'own1', edit: 3, template: { stages: [{ id: 'grid', dueDays: 5 }, {}, {}, {}] } })
  expect(store.adoptOff).toBe(templatesText.fill.resolution)
  store.writeResolution('代表会议〔2026〕3号')
  expect(store.adoptOff).toBe(templatesText.fill.day)
  store.chooseDay('2026-04-10')
  expect(await store.adoptDraft()).toBe(true)
  expect(platform.gateway.callsOf('consultation/adoptTemplate')[0]?.input).toMatchObject({ resolution: '代表会议〔2026〕3号', day: '2026-04-10' })
})

test('why a draft cannot be put in force stands there in a sentence', async () => {
  const cannotAdopt = { code: 'FIXED_STAGE_MISSING' as const, stageId: 'elders', name: '五老调事' }
  const { store } = await templateOn(own({ draft: { template: FOUR_AFFAIRS_FOUR_RIGHTS, edit: 3, cannotAdopt } }))
  expect(store.cannotAdoptText).toBe(refusalText(cannotAdopt))
})

test('it can become the usual one for kinds it is made for and is not yet usual for', async () => {
  const { platform, store } = await templateOn(own({ forKinds: ['report', 'order'], usualFor: ['order'] }))
  platform.gateway.answer('consultation/chooseTemplate', { chosen: true })
  expect(store.choosable).toEqual(['report'])
  await store.useFor('report')
  expect(platform.gateway.callsOf('consultation/chooseTemplate')[0]?.input).toEqual({ kind: 'report', templateId: 'own1' })
})

describe('a draft being changed', () => {
  test('fixed stages stay, others go, move and are added', () => {
    const form = new DraftForm(FOUR_TWO_PROCESS)
    form.remove('propose')
    expect(form.stages[0]?.id).toBe('propose')
    form.addAfter('propose')
    expect(form.stages.map(({ id }) => id).slice(0, 2)).toEqual(['propose', 'own1'])
    form.move('own1', 1)
    expect(form.stages.map(({ id }) => id).slice(0, 3)).toEqual(['propose', 'consult', 'own1'])
    form.remove('own1')
    expect(form.stages).toHaveLength(FOUR_TWO_PROCESS.stages.length)
    expect(form.dirty).toBe(true)
  })

  test('who is responsible does not stand in for himself', () => {
    const form = new DraftForm(FOUR_AFFAIRS_FOUR_RIGHTS)
    form.setRole('grid', 0, 'committeeMember')
    expect(form.stages[0]?.roles).toEqual(['committeeMember'])
    form.setRole('grid', 1, 'groupLeader')
    expect(form.stages[0]?.roles).toEqual(['committeeMember', 'groupLeader'])
    form.setRole('grid', 1, undefined)
    expect(form.stages[0]?.roles).toEqual(['committeeMember'])
  })

  test('what is fixed by the practice or the law is not sent', () => {
    const { value } = new DraftForm(FOUR_TWO_PROCESS)
    expect(JSON.stringify(value)).not.toContain('legalMinimum')
    expect(JSON.stringify(value)).not.toContain('fixed')
    expect(value.stages).toHaveLength(6)
  })

  test('days of a notice change where it has to hang, and nowhere else', () => {
    const form = new DraftForm(FOUR_AFFAIRS_FOUR_RIGHTS)
    form.setNoticeDays('assembly', 'notice', '7')
    const solve = form.stages[3]?.outcomes.find(({ kind }) => kind === 'solve')
    expect(solve?.needs.map(({ kind, days }) => [kind, days])).toEqual([['notice', 7], ['minutes', undefined], ['attendance', undefined]])
  })
})
