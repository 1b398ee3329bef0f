import type { NoticeId } from '@/domain/shared/ids'
import { asId } from '@/domain/shared/ids'
import type { Day } from '@/domain/shared/instant'
import { at, CHAIR, PUBLISHED_AT, publishedPoll, TELLER, valueOf } from '@/testing/poll-builder'
import type { CannotTakeDown, DecisionNotice, NoticeContent } from './decision-notice'
import { correct, decisionNotice, reasonCannotTakeDown, takeDown } from './decision-notice'

const CONTENT: NoticeContent = {
  topic: '河滨路安装太阳能路灯', proposer: '3组村民', place: '村委会二楼会议室', chair: '汪主任',
  decision: '古桥头到水口林装 36 盏', personInCharge: '汪副主任', plan: '比价选施工队', dueDay: '2026-06-10' as Day
}
const notice = () => decisionNotice(asId<NoticeId>('n1'), publishedPoll(), CONTENT)
const TAKE_DOWN = { reason: '满 15 天，转入档案', by: CHAIR, at: at('2026-04-27 00:00') }
const corrected = (wall: string): DecisionNotice => valueOf(correct(notice(), { content: { ...CONTENT, decision: '装 35 盏' }, reason: '盏数写错', by: CHAIR, at: at(wall) }))

test('a notice takes rule, numbers and hash from the published poll', () => {
  expect(notice()).toMatchObject({
    id: 'n1', pollId: 'poll', meetingName: '村民代表会议', presetId: 'villagerRepsAssembly', presetVersion: 1, modeId: 'representatives',
    noticeDay: '2026-04-01', publishedAt: PUBLISHED_AT, manifestHash: 'manifest-hash', ballots: { phone: 25, paper: 12, hands: 0 },
    result: { splits: 'shown', outcome: { kind: 'passed', heads: { counts: { yes: 28, no: 6 } } } },
    content: CONTENT, revisions: []
  })
  expect(JSON.parse(JSON.stringify(notice()))).toEqual(notice())
})

describe('a correction', () => {
  test('keeps every earlier wording with its reason and leaves the numbers alone', () => {
    const once = corrected('2026-04-13 09:00')
    const twice = valueOf(correct(once, { content: { ...CONTENT, decision: '装 34 盏' }, reason: ' 再核 ', by: TELLER, at: at('2026-04-14 09:00') }))
    expect(twice.content.decision).toBe('装 34 盏')
    expect(twice.revisions).toEqual([
      { before: CONTENT, reason: '盏数写错', by: CHAIR, at: at('2026-04-13 09:00') },
      { before: once.content, reason: '再核', by: TELLER, at: at('2026-04-14 09:00') }
    ])
    expect(twice.result).toEqual(notice().result)
  })

  test.each([
    ['of a notice in the archive', { ...notice(), takenDown: TAKE_DOWN }, '', CONTENT, 'TAKEN_DOWN'],
    ['without a reason', notice(), ' ', CONTENT, 'REASON_MISSING'],
    ['with too long a reason', notice(), '长'.repeat(201), CONTENT, 'REASON_TOO_LONG'],
    ['that corrects nothing', notice(), '盏数写错', { ...CONTENT }, 'NOTHING_CHANGED']
  ] as const)('is not made %s', (_why, of, reason, content, code) => {
    expect(correct(of, { content, reason, by: CHAIR, at: PUBLISHED_AT })).toEqual({ ok: false, error: { code } })
  })

  test('may take the due day away', () => {
    const { dueDay: _dueDay, ...without } = CONTENT
    expect(correct(notice(), { content: without, reason: '日期未定', by: CHAIR, at: PUBLISHED_AT }).ok).toBe(true)
  })
})

describe('a notice stays on the board', () => {
  const cases: readonly [string, DecisionNotice, number, Partial<typeof TAKE_DOWN>, CannotTakeDown | undefined][] = [
    ['and is taken down once', { ...notice(), takenDown: TAKE_DOWN }, 1, { at: PUBLISHED_AT }, { code: 'TAKEN_DOWN' }],
    ['on the fourteenth day', notice(), 1, { at: at('2026-04-26 23:59') }, { code: 'NOT_SHOWN_LONG_ENOUGH', shownDays: 14, earliest: '2026-04-27' as Day }],
    ['fifteen days after a correction', corrected('2026-04-20 09:00'), 0, {}, { code: 'NOT_SHOWN_LONG_ENOUGH', shownDays: 7, earliest: '2026-05-05' as Day }],
    ['while objections are unanswered', notice(), 2, { reason: '' }, { code: 'OBJECTIONS_UNANSWERED', count: 2 }],
    ['without a reason', notice(), 0, { reason: ' ' }, { code: 'REASON_MISSING' }],
    ['with too long a reason', notice(), 0, { reason: '长'.repeat(201) }, { code: 'REASON_TOO_LONG' }],
    ['until the first instant of day fifteen in Shanghai', notice(), 0, {}, undefined]
  ]
  test.each(cases)('%s', (_why, of, open, change, expected) => {
    const request = { ...TAKE_DOWN, ...change }
    expect(reasonCannotTakeDown(of, open, request)).toEqual(expected)
    expect(takeDown(of, open, request).ok).toBe(expected === undefined)
  })

  test('and afterwards in the archive, with the reason', () => {
    expect(takeDown(notice(), 0, TAKE_DOWN)).toEqual({ ok: true, value: { ...notice(), takenDown: TAKE_DOWN } })
  })
})
