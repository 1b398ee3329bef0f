import { pollCareText, reviewText } from './ballot-care'

test.each([
  ['says nothing where nothing happened', { flagged: false, replaced: 0, disputed: 0, margin: 4 }, undefined],
  ['adds replacements and disputes up', { flagged: true, replaced: 1, disputed: 2, margin: 3 }, '补领过 1 张票，2 件申诉没了结或已成立，一共 3 处。只要 3 张票变了，结果就不一样。'],
  ['says how many it would take where they are too few', { flagged: false, replaced: 1, disputed: 0, margin: 8 }, '补领过 1 张票。要有 8 张票变了，结果才会不一样。'],
  ['keeps the margin to itself where the split is withheld', { flagged: true, replaced: 0, disputed: 2 }, '2 件申诉没了结或已成立。票太少，不说差几张，有一处就须复核。'],
  ['names what happened where nothing was decided', { flagged: false, replaced: 0, disputed: 1 }, '1 件申诉没了结或已成立。']
])('the sentence of a second look %s', (_what, review, sentence) => {
  expect(reviewText.sentence(review)).toBe(sentence)
})

test('the printed notice names a flagged result only', () => {
  expect(reviewText.printed({ flagged: true, replaced: 2, disputed: 0, margin: 1 })).toBe('须复核：补领过 2 张票。只要 1 张票变了，结果就不一样。')
  expect(reviewText.printed({ flagged: false, replaced: 2, disputed: 0, margin: 5 })).toBeUndefined()
  expect(reviewText.printed(undefined)).toBeUndefined()
})

test('that an old ballot counts is said before another token is given', () => {
  expect(pollCareText.oldCounts).toContain('那张票照样算数')
})
