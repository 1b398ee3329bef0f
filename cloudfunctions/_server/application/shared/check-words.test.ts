import { scriptedContentCheck } from '@server/testing/scripted-content-check'
import { checkWords } from './check-words'

test.each(['pass', 'review', 'risky', 'unavailable'] as const)('plain words have the platform\'s verdict %s', async (verdict) => {
  const check = scriptedContentCheck()
  check.answerText(verdict)
  expect(await checkWords(check, '路灯坏了')).toBe(verdict)
})

test('words with a phone number wait for a person, also where the platform passes them or cannot be had', async () => {
  const check = scriptedContentCheck()
  expect(await checkWords(check, '找我 13800138000')).toBe('review')
  check.answerText('unavailable')
  expect(await checkWords(check, '找我 13800138000')).toBe('review')
  check.answerText('risky')
  expect(await checkWords(check, '找我 13800138000')).toBe('risky')
})

test('long words are shown to the platform in parts that it takes, all of them', async () => {
  const check = scriptedContentCheck()
  await checkWords(check, '路'.repeat(6000))
  expect(check.seen.map((text) => text.length)).toEqual([2500, 2500, 1000])
})
