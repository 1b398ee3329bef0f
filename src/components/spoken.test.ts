import { spoken } from './spoken'

test('a role is told in the words of both platforms', () => {
  expect(spoken({ role: 'button' })).toEqual({ role: 'button', 'aria-role': 'button' })
})

test('a state that is false is told as a word, one that does not apply is left out', () => {
  expect(spoken({ checked: false, disabled: undefined })).toEqual({ 'aria-checked': 'false' })
})
