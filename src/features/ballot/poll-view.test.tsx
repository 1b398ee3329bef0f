import { fireEvent, render, screen } from '@testing-library/react'
import { act } from 'react'
import type { PollDetail } from '@/contract/ballot'
import { instant } from '@/domain/shared/instant'
import { settled } from '@/testing/fake-gateway'
import { samplePoll } from '@/testing/resident-replies'
import { NOW_MS, testPlatform, testRoot } from '@/testing/test-platform'
import { choiceText, pollText } from '@/text/poll'
import { phaseSentence, pollPageText } from '@/text/poll-page'
import { PollBar } from './poll-bar'
import { PollStore } from './poll-store'
import { PollView, type PollActions } from './poll-view'

const actions = (): PollActions => ({ openRoll: jest.fn(), openResult: jest.fn(), toHome: jest.fn(), openTelling: jest.fn() })

async function show(change: Partial<PollDetail> = {}, elder = false) {
  const platform = testPlatform()
  platform.gateway.answer('ballot/readPoll', samplePoll(change)).answer('ballot/castVote', { changed: false, closesAt: instant(NOW_MS) })
  const root = testRoot(platform)
  if (elder) root.display.toggle()
  const store = new PollStore({ ...root.ports, display: root.display, ticks: root.clock, pollId: 'c1:poll1' })
  await store.load()
  const done = actions()
  const view = render(
    <>
      <PollView store={store} elder={elder} actions={done} reading={undefined} />
      <PollBar store={store} actions={done} />
    </>
  )
  return { ...view, store, platform, done, casts: () => platform.gateway.callsOf('ballot/castVote') }
}

const press = async (text: string): Promise<void> => {
  await act(async () => {
    fireEvent.click(screen.getByText(text))
    await settled()
  })
}
const ticked = (container: HTMLElement) => container.querySelectorAll('[aria-checked="true"]')

test('a ballot opens with nothing chosen and a button that says so', async () => {
  const { container, casts } = await show()
  expect(ticked(container)).toHaveLength(0)
  await press(pollText.chooseFirst)
  expect(casts()).toHaveLength(0)
})

test('the slip says who can see a named vote before it is cast', async () => {
  const { container } = await show()
  expect(container).toHaveTextContent('记名表决：工作人员看得到您家投了什么，别的住户看不到。')
})

test('after the vote nothing on the page tells what it was', async () => {
  const { container, platform, casts } = await show()
  platform.gateway.answer('ballot/readPoll', samplePoll({ mine: 'voted' }))
  await press(choiceText.no)
  await press(pollText.cast)
  expect(casts()).toHaveLength(1)
  expect(container).toHaveTextContent(pollPageText.inBox)
  // The words stand only in the sentence that no split is told yet.
  expect(screen.queryByText(choiceText.no)).toBeNull()
  expect(container.querySelector('.opt')).toBeNull()
})

test('one’s own choice is seen only while a finger stays on it', async () => {
  const { container } = await show({ phase: 'closed', mine: 'voted', myChoice: 'no', myChannel: 'phone', cannotVote: 'VOTING_CLOSED' })
  const hidden = screen.getByText(pollText.mineHidden)
  expect(container).not.toHaveTextContent(choiceText.no)
  fireEvent.touchStart(hidden)
  expect(container).toHaveTextContent(choiceText.no)
  fireEvent.touchEnd(screen.getByText(choiceText.no))
  expect(container).not.toHaveTextContent(choiceText.no)
})

test('in 大字版 the chosen word stands once more, alone, before it is sent', async () => {
  const { container, casts } = await show({}, true)
  await press(choiceText.abstain)
  await press(pollText.next)
  expect(casts()).toHaveLength(0)
  expect(container).toHaveTextContent(pollText.youChose)
  expect(container).not.toHaveTextContent(choiceText.yes)
  await press(pollText.cast)
  expect(casts().map(call => call.input)).toEqual([{ pollId: 'c1:poll1', choice: 'abstain' }])
})

test('a vote that was not answered stays on the slip and is sent again', async () => {
  const { container, platform, casts } = await show()
  platform.gateway.refuseOnce('ballot/castVote', { code: 'OFFLINE' })
  await press(choiceText.yes)
  await press(pollText.cast)
  expect(container).toHaveTextContent(pollText.notSentText)
  expect(ticked(container)).toHaveLength(1)
  await press(pollText.sendAgain)
  expect(casts()[1]).toEqual(casts()[0])
})

test.each(['challenge', 'notice', 'openingDue', 'lapsed', 'settling', 'closed', 'counted', 'confirmed', 'voided'] as const)('a vote that is %s says where it stands and offers no ballot', async phase => {
  const poll = samplePoll({ phase, voidReason: '议题写错了' })
  const { container } = await show(poll)
  expect(container.querySelector('.opt')).toBeNull()
  expect(container).toHaveTextContent(phaseSentence(poll) ?? 'nothing')
})

test('a published vote leads to its result', async () => {
  const { done } = await show({ phase: 'published', noticeId: 'c1:notice1', cannotVote: 'VOTING_CLOSED' })
  await press(pollText.seeResult)
  expect(done.openResult).toHaveBeenCalledWith('c1:notice1')
})
