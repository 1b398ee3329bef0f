import type { Filling } from '@/domain/ballot/methods/filling'
import { NOT_MARKED } from '@/domain/ballot/methods/filling'
import type { BallotMethod, SlipMark } from '@/domain/ballot/selection'
import { YES_NO } from '@/domain/ballot/selection'
import { methodFact, methodGap, methodHow, methodProgress, methodSpoken, selectionWords } from './method-text'

const OPTIONS = ['新修卫生室', '办老年食堂', '修水口桥']
const SINGLE: BallotMethod = { kind: 'single', options: OPTIONS }
const MULTIPLE: BallotMethod = { kind: 'multiple', options: OPTIONS, atMost: 2 }
const SCORE: BallotMethod = { kind: 'score', options: OPTIONS, top: 5 }
const RANK: BallotMethod = { kind: 'rank', options: OPTIONS }

test.each<[BallotMethod, SlipMark | 'void', string]>([
  [YES_NO, 'abstain', '弃权'],
  [SINGLE, [1], '办老年食堂'],
  [MULTIPLE, [0, 2], '新修卫生室、修水口桥'],
  [SCORE, [5, 0, 3], '新修卫生室 5 分，办老年食堂 0 分，修水口桥 3 分'],
  [RANK, [2, 0, 1], '第 1 修水口桥，第 2 新修卫生室，第 3 办老年食堂'],
  [RANK, [], '空白票'],
  [YES_NO, [], '空白票'],
  [YES_NO, [0], '空白票'],
  [SINGLE, 'blank', '空白票'],
  [SINGLE, 'invalid', '废票'],
  [SINGLE, 'void', '作废'],
  [SINGLE, [9], '']
])('on %j, %j reads as "%s"', (method, mark, words) => {
  expect(selectionWords(method, mark)).toBe(words)
})

test.each<[BallotMethod, Filling, string | undefined, string | undefined]>([
  [YES_NO, undefined, undefined, '先选一项'],
  [YES_NO, 'yes', undefined, undefined],
  [SINGLE, undefined, undefined, '先选一项'],
  [SINGLE, [0], undefined, undefined],
  [MULTIPLE, undefined, undefined, '先选一项'],
  [MULTIPLE, [0], '还能再选 1 项', undefined],
  [MULTIPLE, [0, 1], '选满了 2 项', undefined],
  [SCORE, undefined, undefined, '还有 3 项没打分'],
  [SCORE, [NOT_MARKED, 5, NOT_MARKED], '还有 2 项没打分', '还有 2 项没打分'],
  [SCORE, [0, 5, 0], '都打好了', undefined],
  [RANK, [2], '还有 2 项没排', '还有 2 项没排'],
  [RANK, [2, 0, 1], '都排好了', undefined],
  [RANK, [], undefined, undefined]
])('on %j, %j says "%s" and its button "%s"', (method, filling, progress, gap) => {
  expect([methodProgress(method, filling), methodGap(method, filling)]).toEqual([progress, gap])
})

test.each<[BallotMethod, string]>([
  [YES_NO, '选一项'], [SINGLE, '选一项'], [MULTIPLE, '最多选 2 项'], [SCORE, '每一项打 0 到 5 分，5 分最好'], [RANK, '从最好的开始，依次点']
])('a ballot of %j says what to do: %s', (method, how) => {
  expect(methodHow(method)).toBe(how)
})

test('who has the ballot read aloud hears every option', () => {
  expect(methodSpoken(MULTIPLE)).toEqual(['一共 3 项：新修卫生室，办老年食堂，修水口桥', '最多选 2 项'])
  expect(methodSpoken(YES_NO)).toEqual([])
})

test('among the facts of a vote the number stands where it matters', () => {
  expect([SINGLE, MULTIPLE, SCORE, RANK].map(methodFact)).toEqual(['从几项里选一项', '从几项里选几项，最多选 2 项', '给每一项打分，0 到 5 分', '把几项排个顺序'])
})
