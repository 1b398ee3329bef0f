import { fireEvent, render, screen } from '@testing-library/react'
import type { PollDetail } from '@/contract/ballot'
import type { SecretView } from '@/contract/ballot-secret'
import { instant } from '@/domain/shared/instant'
import { samplePoll } from '@/testing/resident-replies'
import { NOW_MS, testPlatform, testRoot } from '@/testing/test-platform'
import { refusalText } from '@/text/error-text'
import { pollPageText } from '@/text/poll-page'
import { secrecyText, secretPollText as text, takingTold } from '@/text/secret-poll'
import { PollStore } from './poll-store'
import { SecretPoll, type SecretPollProps } from './secret-poll'
import { SecretPollBar } from './secret-poll-bar'

const secretView = (change: Partial<SecretView> = {}): SecretView => ({ token: 'none', manifestHash: 'm'.repeat(43), replaced: 0, ...change })
const board = { root: 'r'.repeat(43), rows: 247, withheld: false, mayRead: true }

async function show(change: Partial<PollDetail> = {}, more: Partial<Pick<SecretPollProps, 'anonymous' | 'hasCast'>> = {}) {
  const platform = testPlatform()
  platform.gateway.answer('ballot/readPoll', samplePoll({ mode: 'secret', secret: secretView(), ...change }))
  const root = testRoot(platform)
  const store = new PollStore({ ...root.ports, display: root.display, ticks: root.clock, pollId: 'c1:poll1' })
  await store.load()
  const props: SecretPollProps = {
    store, elder: false, reading: undefined, anonymous: true, hasCast: false, ...more,
    actions: { openRoll: jest.fn(), openResult: jest.fn(), toHome: jest.fn(), openTelling: jest.fn() },
    secret: { openVote: jest.fn(), openCheck: jest.fn(), openBoard: jest.fn(), openRecount: jest.fn(), openDispute: jest.fn() }
  }
  return { ...render(<><SecretPoll {...props} /><SecretPollBar {...props} /></>), props }
}
const buttons = (container: HTMLElement): readonly string[] => [...container.querySelectorAll('.btn')].map(button => button.textContent ?? '')

test('who has not taken a ballot reads what taking tells, and takes it with one press', async () => {
  const { container, props } = await show()
  expect(container).toHaveTextContent('已领票 171 户，再有 37 户就够数')
  expect(container).toHaveTextContent(takingTold('household'))
  expect(container).toHaveTextContent(text.interim)
  fireEvent.click(screen.getAllByText(text.take).at(-1) as HTMLElement)
  expect(props.secret.openVote).toHaveBeenCalledWith(true)
})

test.each<[string, Partial<PollDetail>, boolean, readonly string[]]>([
  ['a ballot taken, none cast here', { secret: secretView({ token: 'taken' }), mine: 'voted' }, false, [text.toVote]],
  ['a ballot cast here', { secret: secretView({ token: 'taken' }), mine: 'voted' }, true, [text.toChange]],
  ['paper', { secret: secretView({ token: 'paper' }), mine: 'voted' }, false, []],
  ['no ballot due', { cannotVote: 'NOT_HOUSEHOLD_REP', mine: 'cannotVote' }, false, []],
  ['the close', { phase: 'closed', closesAt: instant(NOW_MS - 1), secret: secretView({ token: 'taken' }) }, true, []],
  ['the count', { phase: 'counted', closesAt: instant(NOW_MS - 1), secret: secretView({ token: 'taken', board }) }, true, [text.check]],
  ['the publication', { phase: 'published', noticeId: 'n1', closesAt: instant(NOW_MS - 1), secret: secretView({ token: 'taken', board }) }, true, [text.seeResult, text.check]],
  ['the publication, on paper', { phase: 'published', noticeId: 'n1', closesAt: instant(NOW_MS - 1), secret: secretView({ token: 'paper', board }) }, false, [text.seeResult]]
])('with %s there is one thing to do, or none', async (_what, change, hasCast, expected) => {
  const { container } = await show(change, { hasCast })
  expect(buttons(container)).toEqual(expected)
})

test('before the count no page of a secret vote has a split, and it says so', async () => {
  const { container } = await show({ secret: secretView({ token: 'taken' }), mine: 'voted' }, { hasCast: true })
  expect(container).toHaveTextContent(text.mineCast)
  expect(container).not.toHaveTextContent('赞成')
})

test('a phone whose calls carry a name does not promise what does not hold', async () => {
  const { container } = await show({}, { anonymous: false })
  expect(container).toHaveTextContent(secrecyText(false, true).join(''))
  expect(container).not.toHaveTextContent('数据库管理员也查不到')
})

test('paper is a way out only where there is paper', async () => {
  const { container } = await show({ channels: ['phone'] }, { anonymous: false })
  expect(container).toHaveTextContent(secrecyText(false, false).join(''))
  expect(container).not.toHaveTextContent('纸票')
})

test('when no more ballots can be taken nobody is told that some are still to come', async () => {
  const { container } = await show({ phase: 'closed', participated: 20, needed: 37, closesAt: instant(NOW_MS - 1), secret: secretView({ token: 'taken' }) })
  expect(container).toHaveTextContent('已领票 20 户，差 17 户，没够数')
  expect(container).not.toHaveTextContent('就够数')
})

test('who has no ballot reads why', async () => {
  const { container } = await show({ cannotVote: 'NOT_HOUSEHOLD_REP', mine: 'cannotVote' })
  expect(container).toHaveTextContent(refusalText({ code: 'NOT_HOUSEHOLD_REP' }))
})

test('lines that are kept back are not offered, and the reason stands there', async () => {
  const { container } = await show({ phase: 'counted', closesAt: instant(NOW_MS - 1), secret: secretView({ token: 'taken', board: { ...board, withheld: true, mayRead: false } }) })
  expect(container).toHaveTextContent(text.boardWithheld)
  expect(screen.queryByText(text.recount)).toBeNull()
})

test('a teller of the poll finds the way to the slips on its page, until the count', async () => {
  const { props } = await show({ iAmTeller: true, phase: 'closed', closesAt: instant(NOW_MS - 1) })
  fireEvent.click(screen.getByText(pollPageText.iTell))
  expect(props.actions.openTelling).toHaveBeenCalledTimes(1)
})

test.each<[string, Partial<PollDetail>]>([
  ['who is no teller', { phase: 'closed' }],
  ['when all votes come by phone', { iAmTeller: true, phase: 'closed', channels: ['phone'] }],
  ['after the count', { iAmTeller: true, phase: 'counted', secret: secretView({ board }) }]
])('no way to the slips is shown %s', async (_why, change) => {
  const { container } = await show({ closesAt: instant(NOW_MS - 1), ...change })
  expect(container).not.toHaveTextContent(pollPageText.iTell)
})
