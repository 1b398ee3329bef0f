import { render } from '@testing-library/react'
import { appText } from '@/text/app-text'
import HomePage from './index'

test('the first page greets in a plain sentence', async () => {
  const { container } = render(<HomePage />)
  expect(container).toHaveTextContent(appText.greeting)
})
