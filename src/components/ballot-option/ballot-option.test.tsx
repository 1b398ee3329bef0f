import { fireEvent, render, screen } from '@testing-library/react'
import { BallotOption, BallotOptions } from './ballot-option'

test('exactly the chosen option is announced as checked', () => {
  const { container } = render(
    <BallotOptions label='选一项'>
      <BallotOption text='赞成' chosen onPress={() => undefined} />
      <BallotOption text='反对' onPress={() => undefined} />
    </BallotOptions>
  )
  const [first, second] = Array.from(container.querySelectorAll('[role=radio]'))
  expect(first).toHaveAttribute('aria-checked', 'true')
  expect(second).toHaveAttribute('aria-checked', 'false')
})

test('choices differ in words only, so that none is louder than another', () => {
  const { container } = render(<>{['赞成', '反对', '弃权'].map((text) => <BallotOption key={text} text={text} onPress={() => undefined} />)}</>)
  const classes = new Set(Array.from(container.querySelectorAll('.opt'), (option) => option.className))
  expect(classes.size).toBe(1)
})

test('an option that is off gives the reason in place of the hint and takes no tap', () => {
  const onPress = jest.fn()
  const { container } = render(<BallotOption text='赞成' hint='同意这样用' off='4月20日 18:00 已截止' onPress={onPress} />)
  fireEvent.click(screen.getByText('赞成'))
  expect(onPress).not.toHaveBeenCalled()
  expect(container).toHaveTextContent('4月20日 18:00 已截止')
  expect(container).not.toHaveTextContent('同意这样用')
})
