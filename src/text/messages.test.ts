import { CHANGE_CODES } from '@/domain/followup/subject'
import { messageText } from './messages'

test('every change has a phrase that a template\'s field of five characters holds', () => {
  for (const code of CHANGE_CODES) expect(messageText.change(code).length).toBeLessThanOrEqual(5)
  expect([messageText.digest.length <= 5, messageText.digestHeadline(12)]).toEqual([true, '12件事有新进展'])
})
