import { act, fireEvent, render, screen } from '@testing-library/react'
import { settled } from '@/testing/fake-gateway'
import { VoteBed, type OpenVoting } from '@/testing/vote-bed'
import { choiceText } from '@/text/poll'
import { secrecyText, takingTold } from '@/text/secret-poll'
import { secretVoteText as text } from '@/text/secret-vote'
import { SecretVoteBar } from './secret-vote-bar'
import { SecretVoteView, type SecretVoteActions } from './secret-vote-view'

const bed = new VoteBed()
beforeAll(() => bed.found())
beforeEach(() => bed.clear())

async function show(options: OpenVoting & { readonly elder?: boolean; readonly kept?: Map<string, string> } = {}) {
  const { elder = false, kept } = options
  const phone = await bed.open(kept, options)
  const actions: SecretVoteActions = { callOffice: jest.fn(), openPoll: jest.fn(), toHome: jest.fn() }
  const view = render(
    <>
      <SecretVoteView store={phone.store} elder={elder} actions={actions} reading={undefined} />
      <SecretVoteBar store={phone.store} elder={elder} actions={actions} />
    </>
  )
  return { ...view, ...phone, actions }
}

/** The button with this name; words may stand elsewhere, too. */
async function press(name: string): Promise<void> {
  await act(async () => {
    fireEvent.click(screen.getAllByText(name).at(-1) as HTMLElement)
    for (let turn = 0; turn < 5; turn += 1) await settled()
  })
}

test('before a ballot is taken the page says what the village learns by it, and that it lives on this phone alone', async () => {
  const { container } = await show()
  expect(container).toHaveTextContent(takingTold('household'))
  expect(container).toHaveTextContent(text.onlyHere)
  expect(container.querySelectorAll('.opt')).toHaveLength(0)
})

test('a ballot is taken, chosen, looked at once more and cast; then no page tells it', async () => {
  const { container } = await show()
  await press(text.take)
  expect(container.querySelectorAll('[aria-checked="true"]')).toHaveLength(0)
  await press(choiceText.no)
  await press(text.next)
  expect(container).toHaveTextContent(text.checkTitle)
  await press(text.cast)
  expect(container).toHaveTextContent(text.inBox)
  expect(screen.queryByText(choiceText.no)).toBeNull()
  expect(bed.inBox).toMatchObject([{ selection: 'no' }])
})

test('in 大字版 the chosen word stands alone before it is sent', async () => {
  const { container } = await show({ elder: true, takeAtOnce: true })
  expect(container).toHaveTextContent(text.step(1))
  await press(choiceText.abstain)
  await press(text.next)
  expect(container).toHaveTextContent(text.step(2))
  expect(container).not.toHaveTextContent(choiceText.yes)
  await press(text.back)
  expect(container).toHaveTextContent(choiceText.yes)
})

test.each([true, false])('who can know what is said by the way that the ballot takes (nameless: %s)', async anonymous => {
  const { container } = await show({ before: ({ box }) => { box.anonymous = anonymous } })
  expect(container).toHaveTextContent(secrecyText(anonymous, true).join(''))
  expect(container).not.toHaveTextContent(secrecyText(!anonymous, true).join(''))
})

test('a ballot without an answer is hidden, and seen only while a finger stays on it', async () => {
  const { container, platform } = await show({ takeAtOnce: true })
  platform.box.refuseOnce('ballot-box/cast', { code: 'TIMEOUT' })
  await press(choiceText.yes)
  await press(text.next)
  await press(text.cast)
  expect(container).toHaveTextContent(text.unansweredText)
  expect(screen.queryByText(choiceText.yes)).toBeNull()
  fireEvent.touchStart(screen.getByText(text.unansweredSeen))
  expect(container).toHaveTextContent(choiceText.yes)
  fireEvent.touchEnd(screen.getByText(choiceText.yes))
  await press(text.sendAgain)
  expect(container).toHaveTextContent(text.inBox)
})

test('an old phone is offered paper and nothing else', async () => {
  const { container } = await show({ craft: async () => undefined })
  expect(container).toHaveTextContent(text.none.tooOld.text)
  expect(container.querySelectorAll('.opt')).toHaveLength(0)
  expect(container).not.toHaveTextContent(text.take)
})

test('a manifest that was changed stops everything, and says that nothing was sent', async () => {
  const { container } = await show({
    takeAtOnce: true,
    before: ({ box }) => box.answer('ballot-box/readManifest', { manifest: { ...bed.village.manifest, question: '别的事' }, manifestHash: bed.village.manifestHash, ready: true })
  })
  expect(container).toHaveTextContent(text.none.mismatch.title)
  expect(container).toHaveTextContent('什么都没送出去')
})

test('a ballot is given up only after two questions', async () => {
  const { container } = await show({ takeAtOnce: true })
  await press(text.toPaper)
  expect(container).toHaveTextContent(text.giveUpTitle)
  expect(container).toHaveTextContent(text.giveUpFew)
  await press(text.giveUpNext)
  expect(container).toHaveTextContent(text.giveUpAgainTitle)
  expect(bed.inBox).toHaveLength(0)
  await press(text.giveUp)
  expect(bed.inBox).toMatchObject([{ selection: 'void' }])
  expect(container).toHaveTextContent(text.exchangedTitle)
})
