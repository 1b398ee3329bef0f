import { bindingsText, householdsText } from '@/text/register'
import { choiceText } from '@/text/poll'
import { pollDeskText, sheetsText } from '@/text/poll-desk'
import { deskText } from '@/text/desk'
import { draftText } from '@/text/draft'
import { COMMITTEE_PAGES, committeeCloud, deskPoll, KEPT_DESK } from './committee-pages'
import { paintOf } from './first-paint'
import { launch, type MiniApp } from './harness'
import type { ReplyCloud } from './reply-cloud'

/** WeChat's advice for one burst, and what a page may hold. */
const BYTES_MAX = 32 * 1024
const NODES_MAX = 500

let village: ReplyCloud
async function open(url: string, prepare: (cloud: ReplyCloud) => void = () => undefined): Promise<MiniApp> {
  village = committeeCloud()
  prepare(village)
  return launch({ cloud: village.cloud, url: `packages/committee/${url}`, storage: KEPT_DESK })
}
/** A button by its words, where the same words stand elsewhere too. */
const pressButton = (app: MiniApp, text: string): Promise<void> => app.tap(app.$$('.btn').find(button => app.text(button) === text) ?? '')
const press = (app: MiniApp, text: string): Promise<void> => app.tap(app.byText(text) ?? '')

test.each(COMMITTEE_PAGES)('$name says what it is for, within its budget', async ({ name, url, says }) => {
  village = committeeCloud()
  const app = await launch({ cloud: village.cloud, url, storage: KEPT_DESK })
  expect(app.text()).toContain(says)
  const paint = paintOf(app, name)
  expect(paint.bytes).toBeLessThanOrEqual(BYTES_MAX)
  expect(paint.nodes).toBeLessThan(NODES_MAX)
})

test('the desk leads to the vote that is due', async () => {
  const app = await open('desk/index')
  await press(app, deskText.act.closed)
  expect(app.route).toBe('packages/committee/poll-desk/index')
  expect(village.of('ballot/readPoll').map(({ input }) => input)).toEqual([{ pollId: 'c1:poll2' }])
})

test('an application is confirmed once and leaves the list', async () => {
  const app = await open('bindings/index')
  await press(app, bindingsText.itIs)
  expect(village.of('community/decideBinding')).toEqual([])
  await pressButton(app, bindingsText.sureAction)
  expect(village.of('community/decideBinding').map(({ input }) => input)).toEqual([{ bindingId: 'c1:b0', decision: 'confirm' }])
  expect(app.$$('.card')).toHaveLength(9)
})

test('turning an application down needs a reason', async () => {
  const app = await open('bindings/index')
  await press(app, bindingsText.itIsNot)
  expect(app.text()).toContain(bindingsText.chooseWhy)
  expect(village.of('community/decideBinding')).toHaveLength(0)
})

test('doors are chosen, their slips are made once, and the code is on the paper', async () => {
  const app = await open('households/index')
  await press(app, householdsText.invite)
  await press(app, '1组1号')
  await press(app, householdsText.issue(1))
  expect(village.of('community/issueInvitations').map(({ input }) => input)).toEqual([{ householdIds: ['c1:h0'] }])
  expect(app.text()).toContain('K7MD-2XPF')
})

test('a draft with faults shows them and is not sent', async () => {
  const app = await open('poll-draft/index')
  await press(app, draftText.preview)
  expect(app.text()).toContain(draftText.descriptionMissing)
  expect(village.of('ballot/draftPoll')).toHaveLength(0)
})

test('a teller hands in every slip at once, and learns only that the other has not', async () => {
  const app = await open('sheets/index?pollId=c1%3Apoll1', cloud => cloud.answer('ballot/readPoll', deskPoll({ iAmTeller: true })))
  expect(app.text()).toContain(sheetsText.paperOff(12))
  for (let group = 1; group <= 6; group++) {
    await press(app, `${group}组 2`)
    for (const row of app.$$('.slip-row')) {
      const yes = [...row.querySelectorAll('.slip-row__choice')].find(each => each.textContent?.includes(choiceText.yes))
      if (yes) await app.tap(yes)
    }
  }
  await press(app, sheetsText.sendPaper)
  expect(village.of('ballot/submitPaperSheet')).toHaveLength(1)
  expect(app.text()).toContain(sheetsText.other.waiting)
})

test('two tellers who differ: the count says where, and nothing is counted', async () => {
  const app = await open('poll-desk/index?pollId=c1%3Apoll1', cloud => {
    cloud.answer('ballot/readPoll', deskPoll({ phase: 'closed' }))
    cloud.refuse('ballot/countPoll', { code: 'SHEETS_DIFFER', householdNos: ['3组12号'], count: 1 })
  })
  await pressButton(app, pollDeskText.count)
  expect(app.text()).toContain('3组12号')
  expect(village.of('ballot/countPoll')).toHaveLength(1)
})
