import { fireEvent, render, screen } from '@testing-library/react'
import { Button } from './button'

const press = (name: string) => fireEvent.click(screen.getByText(name))

test('a button does its deed on a tap', () => {
  const onPress = jest.fn()
  render(<Button text='投出这张票' onPress={onPress} />)
  press('投出这张票')
  expect(onPress).toHaveBeenCalledTimes(1)
})

test('a button that is busy ignores taps, keeps its label for the width and says so', () => {
  const onPress = jest.fn()
  const { container } = render(<Button text='投出这张票' busy onPress={onPress} />)
  press('正在提交')
  expect(onPress).not.toHaveBeenCalled()
  expect(container).toHaveTextContent('投出这张票')
  expect(container.querySelector('.btn')).toHaveAttribute('aria-label', '正在提交')
})

test('a button that is off says why instead of what, and does nothing', () => {
  const onPress = jest.fn()
  const { container } = render(<Button text='送审' off='改好 1 处才能送审' onPress={onPress} />)
  press('改好 1 处才能送审')
  expect(onPress).not.toHaveBeenCalled()
  expect(container.querySelector('.btn')).toHaveAttribute('aria-disabled', 'true')
})
