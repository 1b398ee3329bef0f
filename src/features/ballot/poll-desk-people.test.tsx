import { act, fireEvent, render, screen } from '@testing-library/react'
import type { PollDetail, RollEntryView } from '@/contract/ballot'
import type { Membership } from '@/contract/community'
import type { Day } from '@/domain/shared/instant'
import { settled } from '@/testing/fake-gateway'
import { samplePoll } from '@/testing/resident-replies'
import { sampleMembership, testPlatform, testRoot } from '@/testing/test-platform'
import { deskPeopleText as text, releaseReasonText, tellerReasonText } from '@/text/desk-people'
import { errorText } from '@/text/error-text'
import { pollFacts } from '@/text/poll-page'
import { pollDeskText } from '@/text/poll-desk'
import { PollDeskStore } from './poll-desk-store'
import { PollDeskView } from './poll-desk-view'

const ENTRIES: readonly RollEntryView[] = [
  { unitId: 'c1:h1', householdNo: '3组1号', name: '程*', channel: 'paper' },
  { unitId: 'c1:h2', householdNo: '3组2号', name: '叶*', channel: 'phone' },
  { unitId: 'c1:h3', householdNo: '3组3号', name: '胡*' }
]
const TELLERS = [{ name: '胡文静', personId: 'c1:h8.1' }, { name: '方志远', personId: 'c1:h9.1' }]

async function desk(roles: Membership['roles'], change: Partial<PollDetail> = {}) {
  const platform = testPlatform()
  platform.gateway
    .answer('ballot/readPoll', samplePoll({ tellers: TELLERS, ...change }))
    .answer('ballot/turnout', { groups: [{ groupId: 'c1:g3', name: '3组', eligible: 54, participated: 20 }], closesAt: 0 as never, question: '', unit: 'household' })
    .answer('ballot/readRoll', { entries: ENTRIES })
    .answer('ballot/releaseChannel', { released: 1 })
    .answer('ballot/replaceTeller', { replaced: 1 })
  const root = testRoot(platform, sampleMembership({ roles }))
  const store = new PollDeskStore({ ...root.ports, ticks: root.clock, box: platform.box, pollId: 'c1:poll1' })
  await store.load()
  await store.count.chooseGroup('c1:g3')
  const actions = { openDraft: jest.fn(), openSheets: jest.fn(), openSlips: jest.fn(), openCare: jest.fn(), openPublish: jest.fn(), openNotice: jest.fn() }
  return { ...render(<PollDeskView store={store} actions={actions} />), platform, store }
}
async function press(name: string): Promise<void> {
  await act(async () => {
    fireEvent.click(screen.getAllByText(name).at(-1) as HTMLElement)
    await settled()
  })
}

test('a supervisor taps a marked door, says why, and its mark is taken back once', async () => {
  const { container, platform } = await desk(['resident', 'supervisor'])
  await press('3组1号')
  expect(container).toHaveTextContent(text.releaseTitle('3组1号'))
  expect(platform.gateway.callsOf('ballot/releaseChannel')).toEqual([])
  await press(releaseReasonText.wrongUnit)
  await press(text.release)
  expect(platform.gateway.callsOf('ballot/releaseChannel').map(({ input }) => input)).toEqual([{ pollId: 'c1:poll1', unitId: 'c1:h1', reason: 'wrongUnit' }])
  expect(platform.gateway.callsOf('ballot/readRoll')).toHaveLength(2)
  expect(screen.queryByText(text.releaseTitle('3组1号'))).toBeNull()
})

test('a door that voted by phone stays as it is, and the committee takes no mark back', async () => {
  const supervisor = await desk(['resident', 'supervisor'])
  await press('3组2号')
  expect(supervisor.store.release.entry).toBeUndefined()
  supervisor.unmount()
  for (const roles of [['resident', 'committeeMember'], ['resident', 'supervisor', 'committeeMember']] as const) {
    const { store, unmount } = await desk(roles)
    await press('3组1号')
    expect([store.mayRelease, store.release.entry, store.count.marked]).toEqual([false, undefined, []])
    unmount()
  }
})

test('a refused release says why and keeps the sheet', async () => {
  const { container, platform, store } = await desk(['resident', 'supervisor'])
  platform.gateway.refuse('ballot/releaseChannel', { code: 'PHONE_BALLOT_VOID' })
  await press('3组1号')
  await press(releaseReasonText.nothingTaken)
  await press(text.release)
  expect(container).toHaveTextContent(errorText.PHONE_BALLOT_VOID as string)
  expect(store.release.entry?.unitId).toBe('c1:h1')
})

test('the committee names another teller with a reason; the one who leaves and the one who comes are both named', async () => {
  const { platform, store } = await desk(['resident', 'committeeMember'])
  await press(text.replace)
  await press('胡文静')
  await press(tellerReasonText.ill)
  expect(store.replacing.isReady).toBe(false)
  act(() => store.replacing.take({ personId: 'c1:h3.1', householdId: 'c1:h3', name: '叶青', householdLabel: '3组3号', isRep: true, offices: [] }))
  await press(text.replace)
  expect(platform.gateway.callsOf('ballot/replaceTeller').map(({ input }) => input)).toEqual([{ pollId: 'c1:poll1', outPersonId: 'c1:h8.1', inPersonId: 'c1:h3.1', reason: 'ill' }])
  expect(store.replacing.isOpen).toBe(false)
})

test('everybody at the desk and on the poll’s page reads who stepped in for whom and how many marks were taken back', async () => {
  const change: Partial<PollDetail> = { tellerChanges: [{ out: '胡文静', in: '叶青', reason: 'ill', on: '2026-04-15' as Day }], released: 2 }
  const { container } = await desk(['resident', 'supervisor'], change)
  expect(container).toHaveTextContent('胡文静换成叶青，4月15日，生病了')
  expect(container).toHaveTextContent('撤回过 2 户的登记')
  expect(screen.queryByText(text.replace)).toBeNull()
  expect(pollFacts(samplePoll(change)).slice(-2).map(({ value }) => value)).toEqual(['胡文静换成叶青，4月15日，生病了', '撤回过 2 户的登记'])
})

test('after the count nobody is replaced any more', async () => {
  const { container } = await desk(['resident', 'committeeMember'], { phase: 'counted' })
  expect(container).not.toHaveTextContent(text.replace)
  expect(container).not.toHaveTextContent(pollDeskText.handOut)
})
