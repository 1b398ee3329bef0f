import { addMs, DAY_MS, HOUR_MS } from '@/domain/shared/instant'
import { OPENED_AT } from '@/testing/builders/undertaking'
import { digestOf, inboxOf, isFinished, isTold, type Followed } from './inbox'
import { firstChange, nextChange, type ChangeCode } from './subject'

const followed = (id: string, code: ChangeCode, no: number, seenNo: number, hours = 0): Followed => ({
  subject: { kind: 'issue', id }, headline: id, change: { no, code, at: addMs(OPENED_AT, hours * HOUR_MS) }, seenNo
})

test('the inbox shows the unread first, both newest first, and leaves out what is read and over, or read and quiet for a month', () => {
  const entries = inboxOf([
    followed('read', 'issueAccepted', 2, 2, 5),
    followed('old', 'issueProgress', 4, 1, 1),
    followed('over', 'issueCarriedOut', 9, 9, 9),
    followed('new', 'issueSolved', 3, 2, 3),
    followed('overUnread', 'issueRejected', 3, 2, 2),
    followed('quiet', 'meetingCalled', 1, 1, -31 * 24)
  ], OPENED_AT)
  expect(entries.map(({ subject, changes }) => [subject.id, changes])).toEqual([['new', 1], ['overUnread', 1], ['old', 3], ['read', 0]])
})

test('a digest has each subject once, with its last change and their number', () => {
  const digest = digestOf([followed('a', 'milestoneAccepted', 7, 3, 1), followed('b', 'issueSolved', 2, 2, 2), followed('c', 'meetingPublished', 4, 3, 4)])
  expect(digest.map(({ subject, change, changes }) => [subject.id, change.code, changes])).toEqual([['c', 'meetingPublished', 1], ['a', 'milestoneAccepted', 4]])
})

test('only what nothing more is expected of is over', () => {
  expect(isFinished(followed('a', 'issueCarriedOut', 3, 2))).toBe(false)
  expect(isFinished(followed('a', 'issueCarriedOut', 3, 3))).toBe(true)
  expect(isFinished(followed('a', 'meetingPublished', 3, 3))).toBe(false)
  // It goes back to its stage, and its reporter wants to know what comes of it.
  expect(isFinished(followed('a', 'issueVoteFailed', 3, 3))).toBe(false)
  const done = followed('a', 'undertakingDone', 3, 3)
  expect(isFinished({ ...done, subject: { kind: 'notice', id: 'a' } })).toBe(true)
  expect(isFinished({ ...done, subject: { kind: 'meeting', id: 'a' } })).toBe(false)
})

test('a weekly reader is told on the next Monday evening, everybody else at once', () => {
  const monday = addMs(OPENED_AT, 6 * DAY_MS + 4 * HOUR_MS)
  expect(isTold('eachChange', undefined, OPENED_AT)).toBe(true)
  expect(isTold('weekly', OPENED_AT, addMs(monday, -1))).toBe(false)
  expect(isTold('weekly', OPENED_AT, monday)).toBe(true)
  expect(isTold('weekly', undefined, OPENED_AT)).toBe(true)
})

test('changes are counted from one, and name the undertaking that they are about', () => {
  const first = firstChange('noticePublished', OPENED_AT)
  expect(nextChange(first, 'undertakingOpened', OPENED_AT, 'u')).toEqual({ no: 2, code: 'undertakingOpened', at: OPENED_AT, undertakingId: 'u' })
  expect(nextChange(first, 'meetingRevised', OPENED_AT)).not.toHaveProperty('undertakingId')
})
