import { fireEvent, render, screen } from '@testing-library/react'
import { SECRET_POLL } from '@/testing/secret-village'
import { testRoot } from '@/testing/test-platform'
import { VoteBed, type VotingPhone } from '@/testing/vote-bed'
import { ballotNameOf } from '@/text/ballot-name'
import { choiceText } from '@/text/poll'
import { secretCheckText as text } from '@/text/secret-check'
import { loadCraft } from './craft'
import { SecretCheckBar } from './secret-check-bar'
import { SecretCheckStore } from './secret-check-store'
import { SecretCheckView, type SecretCheckActions } from './secret-check-view'

const bed = new VoteBed()
beforeAll(() => bed.found())
beforeEach(() => bed.clear())

async function check({ platform }: VotingPhone) {
  const root = testRoot(platform)
  const store = new SecretCheckStore({ ...root.ports, box: platform.box, keepers: () => root.ballotKeepers(SECRET_POLL), loadCraft, pollId: SECRET_POLL })
  await store.load()
  const actions: SecretCheckActions = { openBoard: jest.fn(), openRecount: jest.fn(), openDispute: jest.fn(), openResult: jest.fn(), openPoll: jest.fn() }
  const view = render(
    <>
      <SecretCheckView store={store} elder={false} actions={actions} />
      <SecretCheckBar store={store} elder={false} actions={actions} />
    </>
  )
  const { word, digits } = ballotNameOf(root.ballotKeepers(SECRET_POLL).ballot.read()?.number ?? '')
  return { ...view, actions, word, digits }
}

test('before the count the page says from when one can compare', async () => {
  const { container } = await check(await bed.voted())
  expect(container).toHaveTextContent(text.earlyTitle)
  expect(container).toHaveTextContent('4月20日 10:41 以后来对')
})

test('a ballot that is there shows both numbers and no choice, until a finger stays on it', async () => {
  const phone = await bed.voted('no')
  bed.village.count()
  const { container, word, digits } = await check(phone)
  expect(container).toHaveTextContent(text.sameTitle)
  expect(screen.getAllByText(word)).toHaveLength(2)
  expect(screen.getAllByText(digits)).toHaveLength(2)
  expect(container).not.toHaveTextContent(choiceText.no)
  fireEvent.touchStart(screen.getByText(text.holdMine))
  expect(container).toHaveTextContent(choiceText.no)
})

test('a ballot that is missing leads to an objection', async () => {
  const phone = await bed.voted()
  bed.village.count([])
  const { container, actions } = await check(phone)
  expect(container).toHaveTextContent(text.missingTitle)
  fireEvent.click(screen.getByText(text.dispute))
  expect(actions.openDispute).toHaveBeenCalledTimes(1)
})

test('a ballot that was changed shows both sides only under a finger', async () => {
  const phone = await bed.voted('yes')
  const [own] = bed.inBox
  if (!own) throw new Error('was cast')
  bed.village.count([{ ...own, selection: 'no' }])
  const { container } = await check(phone)
  expect(container).toHaveTextContent(text.differsTitle)
  expect(container).not.toHaveTextContent(choiceText.yes)
  fireEvent.touchStart(screen.getByText(text.holdBoth))
  expect(container).toHaveTextContent(text.both(choiceText.yes, choiceText.no))
})

test('a phone without a ballot says so, and can still look at the board and recount', async () => {
  bed.village.blinded = 'of another phone'
  bed.village.count([])
  const { container, actions } = await check(await bed.open())
  expect(container).toHaveTextContent(text.noBallot.elsewhere().title)
  fireEvent.click(screen.getByText(text.recount))
  expect(actions.openRecount).toHaveBeenCalledTimes(1)
})
