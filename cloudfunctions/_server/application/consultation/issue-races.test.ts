import type { MemoryOperation } from '@server/adapters/memory/memory-store'
import { issueBed, type IssueBed } from '@server/testing/issue-bed'
import { OUTBOX } from '@server/application/followup/documents'
import { POLLS } from '@server/application/ballot/documents'
import { ISSUES, type IssueDocument } from './issue-documents'

/** Holds every transaction that has read the issue until all of them have, so that they act on the same stage at once. */
function together(count: number): { readonly onOperation: (operation: MemoryOperation) => Promise<void> | void; start(): void } {
  let waiting: (() => void)[] = []
  let on = false
  return {
    start: () => {
      on = true
    },
    onOperation: ({ kind, attempt }) => {
      if (!on || kind !== 'commit' || attempt !== 1) return undefined
      return new Promise<void>((go) => {
        waiting.push(go)
        if (waiting.length < count) return
        for (const each of waiting) each()
        waiting = []
        on = false
      })
    }
  }
}

const gate = (count = 2) => {
  const held = together(count)
  return { held, bed: issueBed({ memory: { onOperation: held.onOperation } }) }
}
const steps = async ({ bed }: IssueBed, kind: string): Promise<number> =>
  (await bed.store.all<IssueDocument>(ISSUES)).flatMap(({ history }) => history).filter((step) => step.kind === kind).length

test('two people end one stage at once: one outcome, and the other is told that it moved on', async () => {
  const { held, bed } = gate()
  const it = await bed
  const issueId = await it.start('snapReport')
  held.start()
  const codes = await Promise.all([
    it.gridWorker.code('consultation/settleIssueStage', { issueId, stageId: 'grid', outcome: 'solve', text: '好了' }),
    it.chair.code('consultation/settleIssueStage', { issueId, stageId: 'grid', outcome: 'escalate', reason: '网格办不了' })
  ])
  expect(codes.filter((code) => code === 'ok')).toHaveLength(1)
  expect(codes).toEqual(expect.arrayContaining([expect.stringMatching(/^(STAGE_MOVED_ON|ISSUE_OVER)$/)]))
  expect((await steps(it, 'solved')) + (await steps(it, 'escalated'))).toBe(1)
})

test('two people refer one stage to a vote at once: one draft', async () => {
  const { held, bed } = gate()
  const it = await bed
  const issueId = await it.start('snapReport')
  await it.settle(it.gridWorker, issueId, { outcome: 'escalate', reason: '办不了' })
  await it.settle(it.chair, issueId, { outcome: 'escalate', reason: '大家定' })
  await it.leave(it.chair, issueId, { kind: 'minutes', text: '记录' }, { kind: 'attendance', present: 9 })
  held.start()
  const refer = { issueId, stageId: 'assembly', outcome: 'refer' as const, poll: it.poll() }
  const codes = await Promise.all([it.chair.code('consultation/settleIssueStage', refer), it.secretary.code('consultation/settleIssueStage', refer)])
  expect([...codes].sort()).toEqual(['ISSUE_AT_VOTE', 'ok'])
  expect(await it.bed.store.all(POLLS)).toHaveLength(1)
})

test('two people take one issue on at once: it is taken on once', async () => {
  const { held, bed } = gate()
  const it = await bed
  const issueId = await it.report()
  held.start()
  const codes = await Promise.all([it.gridWorker.code('consultation/acceptIssue', { issueId }), it.chair.code('consultation/acceptIssue', { issueId, templateId: 'fourAffairsFourRights' })])
  expect([...codes].sort()).toEqual(['ALREADY_ACCEPTED', 'ok'])
  expect(await steps(it, 'accepted')).toBe(1)
})

test('the reporter takes it back while somebody takes it on: what was first stands', async () => {
  const { held, bed } = gate()
  const it = await bed
  const issueId = await it.report()
  held.start()
  const codes = await Promise.all([it.gridWorker.code('consultation/acceptIssue', { issueId }), it.resident.code('consultation/withdrawIssue', { issueId })])
  const [issue] = await it.bed.store.all<IssueDocument>(ISSUES)
  expect([['ok', 'REASON_MISSING', 'handling'], ['ISSUE_OVER', 'ok', 'withdrawn']]).toContainEqual([...codes, issue?.state.kind])
})

test('two lines at once: both stand, one after the other, and each is told once', async () => {
  const { held, bed } = gate()
  const it = await bed
  const issueId = await it.start('snapReport')
  held.start()
  const note = (text: string) => ({ issueId, stageId: 'grid', text })
  await Promise.all([it.gridWorker.value('consultation/noteIssueProgress', note('看过了')), it.chair.value('consultation/noteIssueProgress', note('料到了'))])
  const [issue] = await it.bed.store.all<IssueDocument>(ISSUES)
  expect(issue?.history.map(({ no }) => no)).toEqual([1, 2, 3, 4])
  expect((await it.bed.store.all(OUTBOX)).map(({ _id }) => _id)).toHaveLength(3)
})

test('the same request sent again is answered the same and changes nothing', async () => {
  const it = await issueBed()
  const issueId = await it.start('snapReport')
  const requestId = it.bed.requestId()
  const settle = { issueId, stageId: 'grid', outcome: 'solve' as const, text: '好了' }
  const first = await it.gridWorker.value('consultation/settleIssueStage', settle, requestId)
  const before = await it.bed.store.dump()
  expect(await it.gridWorker.value('consultation/settleIssueStage', settle, requestId)).toEqual(first)
  expect(await it.bed.store.dump()).toBe(before)
})

test('a stage that one saw and that is over is not ended a second time', async () => {
  const it = await issueBed()
  const issueId = await it.start('snapReport')
  await it.settle(it.gridWorker, issueId, { outcome: 'escalate', reason: '办不了' })
  const reply = await it.chair.call('consultation/settleIssueStage', { issueId, stageId: 'grid', outcome: 'solve' })
  expect(reply).toMatchObject({ ok: false, error: { code: 'STAGE_MOVED_ON', stageId: 'committee' } })
})
