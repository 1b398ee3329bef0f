import { pollBed } from '@server/testing/poll-bed'

test('that the roll was challenged is public; what was said of a neighbour is for the challenger and those who answer', async () => {
  const { home, chair, supervisor, announce } = await pollBed()
  const [challenger, neighbour] = await home.neighbours(2)
  const pollId = await announce()
  await challenger?.value('ballot/challengeRoll', { pollId, about: 'missing', text: '江小红去年出嫁了' })
  const [seen] = (await neighbour?.value('ballot/readPoll', { pollId }))?.challenges ?? []
  expect(seen).toMatchObject({ about: 'missing' })
  expect(seen).not.toHaveProperty('text')
  for (const reader of [challenger, chair, supervisor]) expect((await reader?.value('ballot/readPoll', { pollId }))?.challenges[0]?.text).toBe('江小红去年出嫁了')
})
