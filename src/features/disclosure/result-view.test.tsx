import { render, screen, fireEvent } from '@testing-library/react'
import type { NoticeDetail } from '@/contract/disclosure'
import { currentPreset } from '@/domain/ballot/presets'
import { instant } from '@/domain/shared/instant'
import { optionsNotice, optionsOutcome, SAMPLE_OPTIONS } from '@/testing/options-replies'
import { sampleNotice, sampleWithheldNotice } from '@/testing/resident-replies'
import { NOW_MS, testPlatform, testRoot } from '@/testing/test-platform'
import { choiceText } from '@/text/poll'
import { noticeText } from '@/text/notices'
import { resultPageText } from '@/text/result-page'
import { outcomeText } from '@/text/outcome-text'
import { NoticeStore } from './notice-store'
import { noticeAsText } from './print-view'
import { ResultView } from './result-view'

async function show(notice: NoticeDetail, member = true) {
  const platform = testPlatform()
  platform.gateway.answer('disclosure/readNotice', notice)
  const root = testRoot(platform)
  if (!member) {
    root.session.adopt({ memberships: [] })
    root.session.visit(notice.communityId)
  }
  const store = new NoticeStore({ ...root.ports, ticks: root.clock, printer: platform.printer, noticeId: notice.noticeId })
  await store.load()
  return render(<ResultView store={store} />)
}

test('a result shows every number of its arithmetic and the words of the law', async () => {
  const { container } = await show(sampleNotice())
  expect(container).toHaveTextContent('应到 47 人，实到 39 人，需 32 人')
  expect(container).toHaveTextContent('竖线是 32 人：47 的三分之二是 31.3，进一位')
  expect(container).toHaveTextContent('《村民委员会组织法》第三十条')
  expect(container).toHaveTextContent('手机票 27 张 + 纸票 12 张 = 39 张')
})

test('a result of few ballots names no split at all', async () => {
  const { container } = await show(sampleWithheldNotice())
  expect(container).toHaveTextContent('少于 10 票，不分项公布')
  expect(container).not.toHaveTextContent(choiceText.no)
})

test('only the mark of a standing notice is worn; one that was taken down says why', async () => {
  const { container } = await show(sampleNotice({ takenDown: { at: instant(NOW_MS), reason: '公开满了期限' } }))
  expect(container.querySelector('.published')).toBeNull()
  expect(container).toHaveTextContent('公开满了期限')
})

test('an objection of somebody else is counted, its words are not shown', async () => {
  const { container } = await show(sampleNotice({ objections: [{ objectionId: 'o1', by: '程*', filedAt: instant(NOW_MS), answerDueAt: instant(NOW_MS) }] }))
  expect(container).toHaveTextContent(resultPageText.hiddenText)
})

test('a visitor reads everything and is told who may object', async () => {
  const { container } = await show(sampleNotice({ mayObject: false }), false)
  expect(container).toHaveTextContent(resultPageText.objectOnly)
  expect(screen.queryByText(noticeText.object)).toBeNull()
})

test('an objection is written only after it was asked for', async () => {
  const { container } = await show(sampleNotice())
  expect(container.querySelector('.sheet')).toBeNull()
  fireEvent.click(screen.getByText(noticeText.object))
  expect(container).toHaveTextContent(resultPageText.writeFirst)
})

test('a correction leaves the former words readable, and only those that changed', async () => {
  const notice = sampleNotice()
  const before = { ...notice.content, personInCharge: '村委会主任汪建国' }
  const { container } = await show({ ...notice, revisions: [{ at: instant(NOW_MS), reason: '换了负责人', before }] })
  expect(container).toHaveTextContent('谁负责原来是：村委会主任汪建国')
  expect(container).not.toHaveTextContent('议题原来是')
})

test('a result of several options shows each with its votes, and which passed', async () => {
  const { container } = await show(optionsNotice(optionsOutcome({ kind: 'single', options: SAMPLE_OPTIONS }, [[14, [1]], [21, [0]], [2, []]])))
  expect(container).toHaveTextContent('新修卫生室 21 票，超过到会 39 人的一半（需 20 票），通过')
  expect(container).toHaveTextContent('新修卫生室21 票通过办老年食堂14 票修水口桥到三组的机耕路0 票空白2 票')
  expect(container).not.toHaveTextContent(choiceText.yes)
})

test('a view by marks says how they were added up, and that it decides nothing', async () => {
  const { container } = await show(optionsNotice(optionsOutcome({ kind: 'score', options: SAMPLE_OPTIONS, top: 5 }, [[12, [5, 3, 0]]], 'opinionPoll')))
  expect(container).toHaveTextContent('总分最高的是新修卫生室，60 分')
  expect(container).toHaveTextContent('新修卫生室中间那票 5 分60 分第一')
  expect(container).toHaveTextContent('每张票给每一项打 0 到 5 分')
  expect(container).toHaveTextContent('意向征询，非正式表决')
})

test('the printed notice tells every option and how the ballots were counted', () => {
  const notice = optionsNotice(optionsOutcome({ kind: 'rank', options: SAMPLE_OPTIONS }, [[12, [1, 0, 2]]], 'opinionPoll'))
  const preset = currentPreset('opinionPoll')
  if (!preset) throw new Error('no preset')
  const text = noticeAsText(notice, outcomeText(notice.result, preset))
  expect(text).toContain('办老年食堂跟别的每一项比，都有过半的票把它排在前面，排第一')
  expect(text).toContain('办老年食堂 24 分，新修卫生室 12 分')
  expect(text).toContain('怎么数的：先一项对一项地比')
})
