import { render } from '@testing-library/react'
import { TallyBar } from './tally-bar'

const tick = (container: HTMLElement) => container.querySelector('.icon-check')

test('the sentence stands whether or not the count is enough', () => {
  const { container } = render(<TallyBar sentence='再有 37 户就够数' have={171} need={208} base={312} />)
  expect(container).toHaveTextContent('再有 37 户就够数')
  expect(tick(container)).toBeNull()
})

test('the very number that is needed is enough and is ticked', () => {
  const { container } = render(<TallyBar sentence='够了，208 户' have={208} need={208} base={312} />)
  expect(tick(container)).not.toBeNull()
})

test('nothing is enough of nobody', () => {
  const { container } = render(<TallyBar sentence='还没有人' have={0} need={0} base={0} />)
  expect(tick(container)).toBeNull()
})

test.each([
  ['in the middle of the bar', 208, []],
  ['near its end', 290, ['right']],
  ['near its start', 30, ['left']]
])('the legend of a threshold %s stays inside the bar and clear of the total', (_where, need, sides) => {
  const { container } = render(<TallyBar sentence='还没开始' have={0} need={need} base={312} needText='够数' baseText='共 312 户' />)
  const legend = container.querySelector('.tally__legend')
  expect(['left', 'right'].filter((side) => legend?.classList.contains(`tally__legend--${side}`))).toEqual(sides)
})
