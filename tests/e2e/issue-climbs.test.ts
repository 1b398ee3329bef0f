import type { Browser, Page } from 'playwright-core'
import { addDays, addMs, DAY_MS, dayOf, HOUR_MS } from '@/domain/shared/instant'
import { launchBrowser, takePicture, type Phone } from './browser'
import { sees, taps, wholeText, writes } from './eyes-and-fingers'
import { livingVillage, ownProblems, type LivingVillage } from './village'

/** 四事四权 as people go through it: noticed by a resident, grid, elders, branch, assembly, a vote, carried out, graded. */
const SAID = '晒谷场边的水渠塌了一截，老人走路要绕'
const TREE = { width: 320, height: 240 }
let browser: Browser
let village: LivingVillage
let issueId: string
let undertakingId: string
const phones: Phone[] = []

beforeAll(async () => {
  browser = await launchBrowser()
  village = await livingVillage()
})
afterAll(async () => {
  await browser.close()
  await village.close()
})

async function phone(who: string, route?: string): Promise<Page> {
  const held = await village.phone(browser, who, route)
  phones.push(held)
  return held.page
}
const issuePage = () => `/packages/matters/issue/index?issueId=${issueId}`
const undertakingPage = () => `/packages/matters/undertaking/index?undertakingId=${undertakingId}`
const read = (who: string) => village.as(who, 'consultation/readIssue', { issueId })

/** A photo as a phone's camera would give it, drawn in the browser. */
async function photograph(page: Page): Promise<Buffer> {
  const base64 = await page.evaluate(({ width, height }) => {
    const canvas = document.createElement('canvas')
    canvas.width = width
    canvas.height = height
    const brush = canvas.getContext('2d')
    if (brush) {
      brush.fillStyle = '#5b6b3a'
      brush.fillRect(0, 0, width, height)
      brush.fillStyle = '#c9b48a'
      brush.fillRect(40, 120, 240, 60)
    }
    return canvas.toDataURL('image/jpeg').split(',')[1] ?? ''
  }, TREE)
  return Buffer.from(base64, 'base64')
}

async function addsPhoto(page: Page): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.locator('.shots__add').locator('visible=true').first().click()
  await (await chooser).setFiles({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer: await photograph(page) })
}

test('a resident says what is wrong, with a photo, and sees at once who has it', async () => {
  const page = await phone('cheng-dashan')
  await taps(page, '随手拍')
  await writes(page, '什么事', SAID)
  await writes(page, '具体位置', '晒谷场东头')
  await addsPhoto(page)
  await takePicture(page, 'climb-01-report')
  await taps(page, '提交')
  await sees(page, /等网格员来接/)
  await takePicture(page, 'climb-02-reported')
  const { items } = await village.as('cheng-dashan', 'consultation/listIssues', { list: 'mine' })
  issueId = items.find(({ headline }) => headline.startsWith('晒谷场边的水渠'))?.issueId ?? ''
  expect(issueId).not.toBe('')
  expect(await read('cheng-dashan')).toMatchObject({ photos: 1, state: 'reported' })
})

test('others see the matter, and of the name one sign only', async () => {
  const page = await phone('wu-xiuying', issuePage())
  await sees(page, /晒谷场边的水渠塌了一截/)
  expect(await wholeText(page)).not.toContain('程大山')
})

test('the grid worker takes it from the first page, and passes it on with a reason', async () => {
  const page = await phone('zhang-xiaohui', issuePage())
  await taps(page, '接下来办')
  await taps(page, '四事四权')
  await takePicture(page, 'climb-03-accept')
  await page.getByRole('button', { name: '接下来办' }).locator('visible=true').last().click()
  await sees(page, /五老/)
  expect(await read('zhang-xiaohui')).toMatchObject({ state: 'handling', stageName: '网格管事' })
  await village.as('zhang-xiaohui', 'consultation/settleIssueStage', { issueId, stageId: 'grid', outcome: 'escalate', reason: '要动工，网格里定不了' })
})

test('elders and branch leave what their stage asks for; without it the way is shut', async () => {
  await village.as('hu-shouyi', 'consultation/addIssueArtefact', { issueId, stageId: 'elders', artefact: { kind: 'siteVisit', day: dayOf(village.now()), text: '去看过，两户都愿意让出半米。' } })
  await village.as('hu-shouyi', 'consultation/settleIssueStage', { issueId, stageId: 'elders', outcome: 'escalate', reason: '都同意修，钱没有着落' })
  const page = await phone('li-hongmei', issuePage())
  await sees(page, /还差：五项清单/)
  await takePicture(page, 'climb-04-branch')
  const lists = { kind: 'fiveLists' as const, problem: '水渠塌了', task: '修好这一段', measure: '比三家价', responsibility: '胡文静', effect: '老人能走' }
  await village.as('li-hongmei', 'consultation/addIssueArtefact', { issueId, stageId: 'branch', artefact: lists })
  await village.as('li-hongmei', 'consultation/addIssueArtefact', { issueId, stageId: 'branch', artefact: { kind: 'minutes', text: '都说该修，用集体的钱要大家定。', recordNo: '支〔2026〕21号' } })
  await village.as('li-hongmei', 'consultation/settleIssueStage', { issueId, stageId: 'branch', outcome: 'escalate', reason: '要用集体的钱' })
  expect(await read('li-hongmei')).toMatchObject({ stageName: '群众议事' })
})

/** The whole village votes by household: enough of them, by phone. */
async function decided(pollId: string): Promise<string> {
  await village.as('wang-jianguo', 'ballot/announcePoll', { pollId })
  const poll = await village.as('wang-jianguo', 'ballot/readPoll', { pollId })
  village.pass(poll.opensAt - village.now() + HOUR_MS)
  const { people } = await everybody()
  const personOf = (name: string) => people.find((person) => person.name === name)?.personId ?? ''
  await village.as('wang-jianguo', 'ballot/openPoll', { pollId, chairPersonId: personOf('汪建国'), tellerPersonIds: [personOf('方志远')] })
  // Those whom one can be go by another name with the host; the rest of the village is enough.
  const reps = people.filter(({ isRep, bound, name }) => isRep && bound && !village.personas.includes(name))
  for (const [index, { personId }] of reps.slice(0, 215).entries()) await village.as(personId, 'ballot/castVote', { pollId, choice: index < 180 ? 'yes' : 'no' })
  village.pass(poll.closesAt - village.now() + HOUR_MS)
  await village.as('wang-jianguo', 'ballot/countPoll', { pollId })
  await village.as('wang-jianguo', 'ballot/confirmCount', { pollId, as: 'chair' })
  await village.as('fang-zhiyuan', 'ballot/confirmCount', { pollId, as: 'teller' })
  await village.as('jiang-ming', 'ballot/confirmCount', { pollId, as: 'supervisor' })
  const content = { topic: '修晒谷场边的水渠', proposer: '村委会', place: '二楼会议室', chair: '汪建国', decision: '用集体的钱修', personInCharge: '胡文静', plan: '一个月修好' }
  return (await village.as('wang-jianguo', 'disclosure/publishResult', { pollId, content })).noticeId
}

async function everybody() {
  const { units } = await village.as('wang-jianguo', 'community/listUnits', {})
  const people: { readonly personId: string; readonly name: string; readonly isRep: boolean; readonly bound: boolean; readonly householdId: string }[] = []
  for (const { unitId } of units.filter(({ kind }) => kind === 'group')) {
    let cursor: string | undefined
    do {
      const page = await village.as('hu-wenjing', 'community/listHouseholds', { groupId: unitId, ...(cursor === undefined ? {} : { cursor }) })
      people.push(...page.items.flatMap(({ householdId, people: members }) => members.map((person) => ({ ...person, householdId }))))
      cursor = page.nextCursor
    } while (cursor !== undefined)
  }
  return { people }
}

test('the assembly hands it to a vote with everything filled in, the village decides, and the result is taken up', async () => {
  await village.as('wang-jianguo', 'consultation/addIssueArtefact', { issueId, stageId: 'assembly', artefact: { kind: 'minutes', text: '有的要全修，有的只修塌的一段，交表决。' } })
  await village.as('wang-jianguo', 'consultation/addIssueArtefact', { issueId, stageId: 'assembly', artefact: { kind: 'attendance', present: 26 } })
  const page = await phone('wang-jianguo', issuePage())
  await sees(page, '交给大家表决')
  await takePicture(page, 'climb-05-assembly')
  const opensAt = addMs(village.now(), 12 * DAY_MS)
  const poll = {
    question: '用集体的钱修晒谷场边的水渠', description: SAID, presetId: 'villagersAssembly', modeId: 'households',
    ballotMode: 'named' as const, channels: ['phone' as const], opensAt, closesAt: addMs(opensAt, 3 * DAY_MS)
  }
  const { pollId = '' } = await village.as('wang-jianguo', 'consultation/settleIssueStage', { issueId, stageId: 'assembly', outcome: 'refer', poll })
  expect(await village.as('wang-jianguo', 'ballot/readPoll', { pollId })).toMatchObject({ phase: 'draft', partyStudy: { minutesNo: '支〔2026〕21号' } })
  await decided(pollId)
  const { people } = await everybody()
  const inCharge = people.find(({ name }) => name === '胡文静')
  const today = dayOf(village.now())
  const carryOut = {
    title: '修晒谷场边的水渠', personInCharge: { householdId: inCharge?.householdId ?? '', personId: inCharge?.personId ?? '' }, plan: '比三家价，一个月修好',
    dueDay: addDays(today, 30), milestones: [{ name: '修好通水', dueDay: addDays(today, 30) }]
  }
  const taken = await village.as('wang-jianguo', 'consultation/takeUpVoteResult', { issueId, pollId, carryOut })
  expect(taken).toMatchObject({ passed: true, state: 'carryingOut' })
  undertakingId = taken.undertakingId ?? ''
})

test('the one in charge reports with a photo, and the supervision committee accepts it', async () => {
  const worker = await phone('hu-wenjing', undertakingPage())
  await taps(worker, '报这一步办好了')
  await writes(worker, '办成什么样', '塌的一截砌好了，水过得去，人也走得稳')
  await addsPhoto(worker)
  await takePicture(worker, 'climb-06-milestone')
  await worker.locator('.sheet__bar').getByText('交去验收').click()
  await sees(worker, '等验收')
  const supervisor = await phone('jiang-ming')
  await sees(supervisor, /等您验收/)
  await takePicture(supervisor, 'climb-07-supervisor-home')
  await supervisor.goto(`${village.url}/#${undertakingPage()}`)
  await taps(supervisor, '验收这一步')
  await supervisor.locator('.sheet__bar').getByText('验收通过').click()
  await sees(supervisor, /验收通过|办完了/)
  expect(await read('cheng-dashan')).toMatchObject({ state: 'solved' })
})

test('who reported it is told, and says whether it is good; the seven steps are all dark', async () => {
  const page = await phone('cheng-dashan')
  await sees(page, '我关注的事')
  await taps(page, '我关注的事')
  await sees(page, /晒谷场边的水渠/)
  await takePicture(page, 'climb-08-inbox')
  const issue = await phone('cheng-dashan', issuePage())
  await taps(issue, '打个分')
  await taps(issue, '非常满意')
  await taps(issue, '交上这个分')
  await sees(issue, /您打的是“非常满意”/)
  await takePicture(issue, 'climb-09-graded')
})

test('nobody met an error on the way, and the log says nothing of what was said', () => {
  expect(ownProblems(phones)).toEqual([])
  const lines = JSON.stringify(village.log)
  expect(lines).toContain('consultation/settleIssueStage')
  expect(lines).not.toMatch(/水渠|程大山|满意/)
})
