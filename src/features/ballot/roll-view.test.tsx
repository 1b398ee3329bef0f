import { fireEvent, render, screen } from '@testing-library/react'
import { act } from 'react'
import type { PollDetail } from '@/contract/ballot'
import { instant } from '@/domain/shared/instant'
import { settled } from '@/testing/fake-gateway'
import { samplePoll, sampleRoll } from '@/testing/resident-replies'
import { NOW_MS, testPlatform, testRoot } from '@/testing/test-platform'
import { rollPageText } from '@/text/roll-page'
import { PollStore } from './poll-store'
import { RollStore } from './roll-store'
import { RollView } from './roll-view'

const IN_CHALLENGE: Partial<PollDetail> = { phase: 'challenge', challengesEndAt: instant(NOW_MS + 86_400_000) }

async function show(change: Partial<PollDetail>, entries = sampleRoll()) {
  const platform = testPlatform()
  platform.gateway
    .answer('ballot/readPoll', samplePoll(change))
    .answer('ballot/readRoll', entries)
    .answer('ballot/challengeRoll', { challengeId: 'x1' })
    .answer('community/listUnits', { units: ['1组', '2组', '3组'].map((name, index) => ({ unitId: `c1:g${index + 1}`, kind: 'group' as const, name, households: 50 })) })
  const root = testRoot(platform)
  const store = new RollStore({ ...root.ports, pollId: 'c1:poll1' })
  const poll = new PollStore({ ...root.ports, display: root.display, ticks: root.clock, pollId: 'c1:poll1' })
  await Promise.all([store.load(), poll.load()])
  return { ...render(<RollView store={store} poll={poll} />), platform, store }
}

test('the roll opens with the person’s own group', async () => {
  const { platform } = await show({})
  expect(platform.gateway.callsOf('ballot/readRoll').map(call => call.input)).toEqual([{ pollId: 'c1:poll1', groupId: 'c1:g3' }])
})

test('a long roll is drawn twenty rows at a time, in the order of the doors', async () => {
  const { container } = await show({}, { entries: [...sampleRoll().entries].reverse() })
  const rows = () => [...container.querySelectorAll('.roll-row')].map(row => row.textContent)
  expect(rows()).toHaveLength(20)
  expect(rows().slice(0, 3)).toEqual(['3组1号程*', '3组2号程*', '3组3号程*'])
  fireEvent.click(screen.getByText(rollPageText.more(20)))
  expect(rows()).toHaveLength(40)
})

test('after the period of challenges there is no form', async () => {
  const { container } = await show({ phase: 'voting' })
  expect(container).not.toHaveTextContent(rollPageText.challenge)
})

test('who should not stand there is chosen by row, and the challenge says which', async () => {
  const { container, platform, store } = await show(IN_CHALLENGE)
  fireEvent.click(screen.getByText(rollPageText.about('shouldNotBeOn')))
  fireEvent.click(screen.getByText('3组2号'))
  expect(container).toHaveTextContent(rollPageText.chosen('3组2号 程*'))
  act(() => store.write('去年已经迁走了'))
  await act(async () => {
    fireEvent.click(screen.getByText(rollPageText.send))
    await settled()
  })
  expect(platform.gateway.callsOf('ballot/challengeRoll').map(call => call.input)).toEqual([
    { pollId: 'c1:poll1', about: 'shouldNotBeOn', unitId: 'c1:h2', text: '去年已经迁走了' }
  ])
  expect(container).toHaveTextContent(rollPageText.sent)
})

test('what others challenged stands below with its answer', async () => {
  const { container } = await show({
    challenges: [{ challengeId: 'x', about: 'missing', text: '漏了5号', by: '程*', at: instant(NOW_MS), answerBy: instant(NOW_MS), answer: { upheld: true, text: '已补上', at: instant(NOW_MS) } }]
  })
  expect(container).toHaveTextContent(`${rollPageText.upheld}已补上`)
})
