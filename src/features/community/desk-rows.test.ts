import { instant } from '@/domain/shared/instant'
import { samplePollCard } from '@/testing/resident-replies'
import { NOW_MS } from '@/testing/test-platform'
import { deskText } from '@/text/desk'
import { deskRows } from './desk-rows'

const now = instant(NOW_MS)
const polls = (['draft', 'voting', 'confirmed', 'closed', 'published', 'counted', 'openingDue'] as const).map(phase => samplePollCard({ pollId: phase, phase }))

test('the committee sees what is late first, and nothing that is over', () => {
  const rows = deskRows(polls, ['committeeMember'], now)
  expect(rows.map(row => row.pollId)).toEqual(['openingDue', 'closed', 'counted', 'confirmed', 'voting', 'draft'])
  expect(rows.filter(row => row.late).map(row => row.pollId)).toEqual(['openingDue', 'closed'])
  expect(rows.map(row => row.target)).toEqual(['pollDesk', 'pollDesk', 'pollDesk', 'publish', 'pollDesk', 'pollDraft'])
})

test('a teller sees only votes to write down and to sign', () => {
  const rows = deskRows(polls, ['resident', 'teller'], now)
  expect(rows.map(({ pollId, action }) => [pollId, action])).toEqual([['voting', deskText.act.sheets], ['closed', deskText.act.sheets], ['counted', deskText.act.counted]])
})

test('a supervisor watches everything and signs', () => {
  const rows = deskRows(polls, ['supervisor'], now)
  expect(rows.find(row => row.pollId === 'confirmed')).toMatchObject({ action: deskText.act.watch, target: 'pollDesk' })
  expect(rows.find(row => row.pollId === 'voting')?.action).toBe(deskText.act.watch)
  expect(rows.find(row => row.pollId === 'counted')?.action).toBe(deskText.act.counted)
})
