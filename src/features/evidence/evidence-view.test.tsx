import { render, screen, waitFor } from '@testing-library/react'
import { sampleBody, sampleQuarter } from '@/testing/evidence-replies'
import { testPlatform, testRoot, type TestPlatform } from '@/testing/test-platform'
import { COUNT_WORDS } from '@/domain/evidence/evidence-lexicon'
import { COUNT_NAMES } from '@/domain/evidence/quarter-figures'
import { bodiesText } from '@/text/bodies'
import { evidenceText } from '@/text/evidence'
import { BodyStore } from './body-store'
import { BodyView } from './body-view'
import { EvidenceStore } from './evidence-store'
import { EvidenceView } from './evidence-view'

let platform: TestPlatform
beforeEach(() => {
  platform = testPlatform()
})

async function shown(change: Parameters<typeof sampleQuarter>[0] = {}): Promise<string> {
  platform.gateway.answer('evidence/readQuarter', sampleQuarter(change))
  const root = testRoot(platform)
  const store = new EvidenceStore({ ...root.ports, ticks: root.clock, documents: platform.documents })
  await store.load()
  const { container } = render(<EvidenceView store={store} />)
  await waitFor(() => expect(container.textContent).toContain(evidenceText.exportTitle))
  return container.textContent ?? ''
}

test('every count stands beside the sentence that says how it is counted', async () => {
  const words = await shown()
  for (const name of COUNT_NAMES) expect(words).toContain(COUNT_WORDS[name].how)
  expect(words).toContain('128 件')
  expect(words).toContain('7.5 天（84 件）')
  expect(words).toContain('94 份里 90 份满意')
  expect(words).toContain('不足 5 份，不公布')
})

test('an empty quarter says so, and can be exported all the same', async () => {
  const none = { raised: 0, accepted: 0, handled: 0, consulted: 0, agreed: 0, voted: 0, carriedOut: 0 }
  const words = await shown({ counts: none, byUnit: [], decisions: 0, meetings: { held: 0, consensus: 0, unresolved: 0, attendance: 0 }, undertakings: { opened: 0, done: 0, overdue: 0 } })
  expect(words).toContain(evidenceText.emptyTitle)
  expect(words).toContain(evidenceText.exportHint)
})

test('a body shows who holds office, until when, and who did before', async () => {
  platform.gateway.answer('evidence/readBody', sampleBody({ phase: 'termOver' }))
  const store = new BodyStore({ ...testRoot(platform).ports, bodyId: 'b1' })
  await store.load()
  render(<BodyView store={store} openMeeting={() => undefined} />)
  expect(await screen.findByText(bodiesText.phases.termOver)).toBeInTheDocument()
  expect(screen.getByText('镇司法所驻村律师')).toBeInTheDocument()
  expect(screen.getByText('胡守义')).toBeInTheDocument()
  expect(screen.getByText(bodiesText.nameProposed)).toBeInTheDocument()
})
