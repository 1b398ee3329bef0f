import type { HeldPicture } from '@/contract/files'
import { instant } from '@/domain/shared/instant'
import { NOW_MS, sampleMembership, sampleSession } from '@/testing/test-platform'
import { heldPhotosText } from '@/text/held-photos'
import { expectWithinBudget, paintOf } from './first-paint'
import { launch, type MiniApp } from './harness'
import { replyCloud, type ReplyCloud } from './reply-cloud'

const LARGE = 23
const URL = 'packages/committee/held-photos/index'
const picture = (index: number): HeldPicture => ({
  fileId: `file-${index}`, type: 'image/jpeg', url: `https://files/${index}.jpg?sign=${'s'.repeat(43)}`, thumbUrl: `https://files/${index}.small.jpg?sign=${'s'.repeat(43)}`,
  waiting: true, purpose: 'issue', why: index % 2 === 0 ? 'review' : 'waiting', since: instant(NOW_MS), citedBy: 'issue-1'
})

let village: ReplyCloud
async function open({ fontSize, office = true }: { readonly fontSize?: number; readonly office?: boolean } = {}): Promise<MiniApp> {
  village = replyCloud({ 'files/listHeld': { items: Array.from({ length: 20 }, (_, index) => picture(index)), nextCursor: 'more' }, 'files/decide': { shown: true } })
  if (!office) village.refuse('files/listHeld', { code: 'NOT_PERMITTED', rule: 'committee' })
  const storage = { session: { version: 1, value: sampleSession(sampleMembership({ roles: office ? ['resident', 'committeeMember'] : ['resident'] })) } }
  return launch({ cloud: village.cloud, url: URL, storage, ...(fontSize === undefined ? {} : { fontSize }) })
}
const press = (app: MiniApp, text: string): Promise<void> => app.tap(app.$$('.btn').find(button => app.text(button) === text) ?? '')
const decisions = (): readonly unknown[] => village.of('files/decide').map(({ input }) => input)

test.each([[undefined], [LARGE]])('a whole page of photos waits within its budget (letters %s)', async fontSize => {
  const app = await open(fontSize === undefined ? {} : { fontSize })
  expect(app.text()).toContain(heldPhotosText.why('review'))
  expect(app.$$('.held__picture')).toHaveLength(20)
  expect(village.received.length).toBe(1)
  expectWithinBudget(paintOf(app, fontSize === undefined ? '照片等着看' : '照片等着看（大字版）'))
})

test('one that may be seen is shown by one tap', async () => {
  const app = await open()
  await press(app, heldPhotosText.show)
  expect(decisions()).toEqual([{ fileId: 'file-0', decision: 'show' }])
})

test('one that may not is removed after a second look', async () => {
  const app = await open()
  await press(app, heldPhotosText.refuse)
  expect(decisions()).toEqual([])
  await press(app, heldPhotosText.refuseYes)
  expect(decisions()).toEqual([{ fileId: 'file-0', decision: 'refuse' }])
})

test('a neighbour who comes by a link is told that it is somebody else\'s work, and sees nothing of it', async () => {
  const app = await open({ office: false })
  expect(app.$$('.held__picture')).toHaveLength(0)
  expect(app.text()).toContain('这件事要由别的人来办')
})
