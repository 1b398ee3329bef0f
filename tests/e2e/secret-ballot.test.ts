import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import type { Browser, Page } from 'playwright-core'
import type { BoardFile, BoardRow } from '@/domain/ballot/secret/board'
import { addDays, addMs, DAY_MS, dayOf, HOUR_MS } from '@/domain/shared/instant'
import { ask } from '@tests/stories/local-host'
import { launchBrowser, takePicture, type Phone } from './browser'
import { sees, taps, wholeText } from './eyes-and-fingers'
import { livingVillage, ownProblems, type Door, type LivingVillage } from './village'

/** One group decides in secret: 54 households, of which 36 must take a ballot. */
const QUESTION = '3组祠堂边的空地划不划停车位'
const GROUP_NAME = '3组'
/** Besides the three phones and the slip that are looked at. */
const CROWD = 33

let browser: Browser
let village: LivingVillage
let pollId: string
let doors: readonly Door[]
const phones: Phone[] = []
const folder = mkdtempSync(path.join(tmpdir(), 'board-'))

beforeAll(async () => {
  browser = await launchBrowser()
  village = await livingVillage()
})
afterAll(async () => {
  await browser.close()
  await village.close()
  rmSync(folder, { recursive: true })
})

/** The phones of the story: kept open, because a ballot lives in one phone alone. */
const held = new Map<string, Page>()
async function phone(who: string, route: string): Promise<Page> {
  const known = held.get(who)
  if (known !== undefined) {
    await known.goto('about:blank')
    await known.goto(`${village.url}/#${route}`)
    return known
  }
  const opened = await village.phone(browser, who, route)
  phones.push(opened)
  held.set(who, opened.page)
  return opened.page
}

const pollPage = (): string => `/pages/poll/index?pollId=${pollId}`
const deskPage = (): string => `/packages/committee/poll-desk/index?pollId=${pollId}`
const checkPage = (): string => `/packages/secret/check/index?pollId=${pollId}`

test('a secret vote is announced, opened, and its box is made', async () => {
  doors = await village.otherDoors(GROUP_NAME)
  const opensAt = addMs(village.now(), 8 * DAY_MS)
  ;({ pollId } = await village.as('wang-jianguo', 'ballot/draftPoll', {
    question: QUESTION, description: '空地在祠堂东边，能划9个车位。划线立牌要花2600元，从组里的钱出。',
    presetId: 'villagersGroupMeeting', modeId: 'households', ballotMode: 'secret', channels: ['phone', 'paper'],
    groupId: await village.groupId(GROUP_NAME), opensAt, closesAt: addMs(opensAt, 3 * DAY_MS),
    partyStudy: { day: addDays(dayOf(village.now()), -2), minutesNo: '支〔2026〕11号' }
  }))
  await village.as('wang-jianguo', 'ballot/announcePoll', { pollId })
  village.pass(8 * DAY_MS + HOUR_MS)
  const tellerPersonIds = await Promise.all(['hu-wenjing', 'fang-zhiyuan'].map(personIdOf))
  await village.as('wang-jianguo', 'ballot/openPoll', { pollId, chairPersonId: await personIdOf('wang-jianguo'), tellerPersonIds })
  const page = await phone('wang-jianguo', deskPage())
  await sees(page, '票箱做好了，可以投')
  await takePicture(page, 'secret-01-desk')
})

async function personIdOf(who: string): Promise<string> {
  const { session } = await village.as(who, 'community/home', {})
  return session.memberships[0]?.personId ?? ''
}

test('three phones take a ballot and cast it, and one thinks again', async () => {
  await votesBy(await phone('cheng-dashan', pollPage()), '赞成', 'secret-02')
  await votesBy(await phone(doors[0]?.rep ?? '', pollPage()), '反对')
  const third = await phone(doors[1]?.rep ?? '', pollPage())
  await votesBy(third, '反对')
  await taps(third, '重新投')
  await chooses(third, '赞成')
  await sees(third, '改好了，按这次的算')
  expect(await village.as('wang-jianguo', 'ballot/readPoll', { pollId })).toMatchObject({ participated: 3 })
  // No choice has gone over the line on which people are known.
  expect(JSON.stringify(village.log)).not.toContain('"choice"')
})

async function votesBy(page: Page, choice: string, picture?: string): Promise<void> {
  await taps(page, '领票')
  await chooses(page, choice, picture)
  await sees(page, '票已投进票箱')
  expect(await wholeText(page)).not.toContain('您选的是')
  if (picture !== undefined) await takePicture(page, `${picture}-done`)
}

async function chooses(page: Page, choice: string, picture?: string): Promise<void> {
  await taps(page, choice)
  if (picture !== undefined) await takePicture(page, `${picture}-ballot`)
  await taps(page, '下一步，再看一遍')
  await sees(page, '您选的是')
  if (picture !== undefined) await takePicture(page, `${picture}-check`)
  await taps(page, '投出这张票')
}

test('one household votes on a slip of paper, and its phone is told so', async () => {
  const paper = doors[2]
  const { batch } = await village.as('hu-wenjing', 'ballot/printSlips', { pollId, count: 2 })
  await village.as('hu-wenjing', 'ballot/takeChannel', { pollId, channel: 'paper', unitIds: [paper?.unitId ?? ''] })
  const page = await phone(paper?.rep ?? '', pollPage())
  await sees(page, /纸票/)
  expect(batch).toBe('A')
})

let slip: string
test('after the close two tellers read the slip, the box is opened, and the board stands', async () => {
  for (const [index, { rep }] of doors.slice(3, 3 + CROWD).entries()) await village.voter(rep, pollId).cast(index < 20 ? 'yes' : index < 30 ? 'no' : 'abstain')
  village.pass(3 * DAY_MS + HOUR_MS)
  await twoRead()
  const page = await phone('wang-jianguo', deskPage())
  await taps(page, '开箱唱票')
  await sees(page, /赞成\s*23/)
  await takePicture(page, 'secret-03-counted')
})

/** A one-pixel PNG. */
const PHOTO = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

async function twoRead(): Promise<void> {
  const { serials } = await village.as('hu-wenjing', 'ballot/readSlipBatch', { pollId, batch: 'A' })
  slip = serials[0] ?? ''
  const entries = [{ serial: slip, mark: 'yes' as const }]
  const { fileId } = await village.as('hu-wenjing', 'files/upload', { purpose: 'slip', type: 'image/png', base64: PHOTO })
  await village.as('hu-wenjing', 'ballot/enterSlips', { pollId, batch: 'A', entries, photoIds: [fileId] })
  await village.as('fang-zhiyuan', 'ballot/enterSlips', { pollId, batch: 'A', entries, photoIds: [] })
  await village.as('hu-wenjing', 'ballot/closeSlipBatch', { pollId, batch: 'A', used: 1, returned: 1, missing: [] })
}

test('对票 is green on all three phones, and the slip stands on the board', async () => {
  for (const who of ['cheng-dashan', doors[0]?.rep ?? '', doors[1]?.rep ?? '']) {
    const page = await phone(who, checkPage())
    await sees(page, '对上了')
    if (who === 'cheng-dashan') await takePicture(page, 'secret-04-check')
  }
  expect((await boardFile()).rows).toContainEqual({ kind: 'paper', batch: 'A', serial: slip, mark: 'yes' })
})

test('a phone recounts the whole board', async () => {
  const page = await phone('cheng-dashan', `/packages/secret/recount/index?pollId=${pollId}`)
  await taps(page, '开始数')
  await sees(page, '数过了，对得上')
  await takePicture(page, 'secret-05-recount')
})

async function boardFile(): Promise<BoardFile> {
  const { status, body } = await ask(Number(new URL(village.url).port), { path: `/board/${pollId}.json` })
  expect(status).toBe(200)
  return JSON.parse(body) as BoardFile
}

test('somebody with a computer recounts it without the village, and a changed board is found', async () => {
  const board = await boardFile()
  const { secret } = await village.as('cheng-dashan', 'ballot/readPoll', { pollId })
  const announced = ['--manifest-hash', secret?.manifestHash ?? '', '--root', secret?.board?.root ?? '']
  expect(await verify(board, announced)).toMatchObject({ code: 0 })
  const first = board.rows.findIndex((row) => row.kind === 'phone' && row.selection === 'no')
  const turned = board.rows.map((row, index): BoardRow => (index === first && row.kind === 'phone' ? { ...row, selection: 'yes' } : row))
  const found = await verify({ ...board, rows: turned }, announced)
  expect(found).toMatchObject({ code: 1 })
  expect(found.printed).toContain('SIGNATURE_FORGED')
})

async function verify(board: BoardFile, options: readonly string[]): Promise<{ readonly code: number; readonly printed: string }> {
  const file = path.join(folder, 'board.json')
  writeFileSync(file, JSON.stringify(board))
  try {
    const { stdout } = await promisify(execFile)(process.execPath, ['config/run/verify.mjs', file, ...options], { timeout: 60_000 })
    return { code: 0, printed: stdout }
  } catch (problem) {
    const { code, stdout } = problem as { readonly code: number; readonly stdout: string }
    return { code, printed: stdout }
  }
}

test('nothing went wrong on any phone, and nothing left this machine', () => {
  expect(ownProblems(phones)).toEqual([])
})
