import { render } from '@testing-library/react'
import { BARS_WITHHELD_BELOW, VoteBars, type VoteBar } from './vote-bars'

const bars: VoteBar[] = [
  { key: 'yes', text: '赞成', votes: 8, tone: 'yes' },
  { key: 'no', text: '反对', votes: 1, tone: 'no' }
]

test('the split is withheld while fewer than ten ballots were cast', () => {
  const { container } = render(<VoteBars bars={bars} total={BARS_WITHHELD_BELOW - 1} />)
  expect(container).toHaveTextContent('少于 10 票，不分项公布')
  expect(container).not.toHaveTextContent('反对')
})

test('from ten ballots on every choice shows word, count and its share of all ballots', () => {
  const { container } = render(<VoteBars bars={bars} total={BARS_WITHHELD_BELOW} />)
  expect(container).toHaveTextContent('赞成8 票反对1 票')
  const widths = Array.from(container.querySelectorAll<HTMLElement>('.bars__track'), (bar) => bar.style.backgroundSize)
  expect(widths).toEqual(['80% 100%', '10% 100%'])
})

test('options stand above their bars, with their own figure and full width', () => {
  const options: VoteBar[] = [
    { key: 'a', text: '新修卫生室', votes: 50, of: 100, figure: '50 分', chosen: '通过', tone: 'plain' },
    { key: 'b', text: '空白', votes: 5, tone: 'abstain' }
  ]
  const { container } = render(<VoteBars bars={options} total={20} named />)
  expect(container).toHaveTextContent('新修卫生室50 分通过空白5 票')
  expect(Array.from(container.querySelectorAll<HTMLElement>('.bars__track'), (bar) => bar.style.backgroundSize)).toEqual(['50% 100%', '25% 100%'])
})
