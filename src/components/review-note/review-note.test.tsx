import { render, screen } from '@testing-library/react'
import { reviewText } from '@/text/ballot-care'
import { ReviewNote } from './review-note'

test('a flagged result wears the word and the numbers, and the further sentence', () => {
  render(<ReviewNote review={{ flagged: true, replaced: 1, disputed: 2, margin: 3 }} note={reviewText.publishing} />)
  expect(screen.getByText(reviewText.chip)).toBeTruthy()
  expect(screen.getByText(/只要/)).toBeTruthy()
  expect(screen.getByText(reviewText.publishing)).toBeTruthy()
})

test('numbers that turn nothing are said without the word', () => {
  render(<ReviewNote review={{ flagged: false, replaced: 1, disputed: 0, margin: 8 }} note={reviewText.publishing} />)
  expect(screen.queryByText(reviewText.chip)).toBeNull()
  expect(screen.getByText(/结果才会不一样/)).toBeTruthy()
  expect(screen.queryByText(reviewText.publishing)).toBeNull()
})

test.each([undefined, { flagged: false, replaced: 0, disputed: 0, margin: 4 }])('nothing is drawn where nothing happened', review => {
  expect(render(<ReviewNote review={review} />).container.textContent).toBe('')
})
