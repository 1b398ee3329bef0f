import { createHash } from 'node:crypto'
import { BALLOT_WORDS, ballotName, ballotNameOf } from '@/text/ballot-name'

const numbers = Array.from({ length: 3000 }, (_, at) => createHash('sha256').update(`ballot ${at}`).digest('base64url'))

test('a ballot number is named by a word and eight digits', () => {
  for (const number of numbers) expect(ballotName(number)).toMatch(/^\p{Script=Han}{2} [0-9A-F]{4} [0-9A-F]{4}$/u)
})

test('there are 64 words, all different', () => {
  expect(new Set(BALLOT_WORDS).size).toBe(64)
})

test('every word is used, and different numbers have different names', () => {
  expect(new Set(numbers.map(number => ballotNameOf(number).word)).size).toBe(64)
  expect(new Set(numbers.map(ballotName)).size).toBe(numbers.length)
})

test('the digits rise in the order of the board', () => {
  const digits = [...numbers].sort().map(number => ballotNameOf(number).digits)
  expect(digits).toEqual([...digits].sort())
})
