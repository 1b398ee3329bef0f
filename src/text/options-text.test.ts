import { tallyMarks } from '@/domain/ballot/methods/tally-marks'
import type { OptionsMethod } from '@/domain/ballot/options-outcome'
import { decide } from '@/domain/ballot/outcome'
import type { PresetId, VotingModeId } from '@/domain/ballot/preset-types'
import { currentPreset, findMode } from '@/domain/ballot/presets'
import type { SlipMark } from '@/domain/ballot/selection'
import { countSetOf } from '@/domain/ballot/tally'
import { publicOutcome } from '@/domain/disclosure/public-outcome'
import { valueOf } from '@/testing/poll-builder'
import { outcomeSentence, outcomeText } from './outcome-text'

const OPTIONS = ['新修卫生室', '办老年食堂', '修水口桥']
const SINGLE: OptionsMethod = { kind: 'single', options: OPTIONS }
const MULTIPLE: OptionsMethod = { kind: 'multiple', options: OPTIONS, atMost: 2 }
const SCORE: OptionsMethod = { kind: 'score', options: OPTIONS, top: 5 }
const RANK: OptionsMethod = { kind: 'rank', options: OPTIONS }

type Pile = readonly [number, SlipMark]
interface Rule {
  readonly id?: PresetId
  readonly modeId?: VotingModeId
  readonly eligible?: number
  readonly present?: number
}

function textOf(method: OptionsMethod, piles: readonly Pile[], { id = 'villagerRepsAssembly', modeId, eligible = 47, present = 39 }: Rule = {}) {
  const preset = currentPreset(id)
  const mode = preset && (modeId ? findMode(preset, modeId) : preset.modes[0])
  if (!preset || !mode) throw new Error(id)
  const marks = piles.flatMap(([count, mark]) => Array.from({ length: count }, () => mark))
  const tally = tallyMarks(method, marks)
  if (tally.kind === 'yesNo') throw new Error('options give options')
  const heads = countSetOf(tally, { eligible, present, participating: marks.length })
  return outcomeText(publicOutcome(valueOf(decide(preset, mode, { heads }, { method, tally })), 10), preset)
}

test('an option that passed is told with the line it passed, most votes first', () => {
  expect(textOf(SINGLE, [[14, [1]], [21, [0]], [2, []], [1, 'invalid']])).toEqual({
    title: '村民代表会议表决',
    verdict: '通过',
    heads: {
      turnout: '应到 47 人，实到 39 人，需 32 人，够数',
      turnoutWhy: '竖线是 32 人：47 的三分之二是 31.3，进一位',
      pass: '新修卫生室 21 票，超过到会 39 人的一半（需 20 票），通过',
      passWhy: '过线要 20 票：39 的一半是 19.5，要超过一半',
      passBase: '按到会 39 人算，空白、无效和没投的也算在内',
      split: '新修卫生室 21 票，办老年食堂 14 票，修水口桥 0 票，空白 2 票，无效 1 票，没投 1 人'
    },
    options: {
      full: 38,
      rest: [{ name: '空白', votes: 2 }, { name: '无效', votes: 1 }],
      lines: [
        { name: '新修卫生室', points: 21, figure: '21 票', chosen: true },
        { name: '办老年食堂', points: 14, figure: '14 票', chosen: false },
        { name: '修水口桥', points: 0, figure: '0 票', chosen: false }
      ]
    }
  })
})

const FORMAL: readonly [string, OptionsMethod, readonly Pile[], Rule, string, string | undefined][] = [
  ['a tie below the line', SINGLE, [[14, [0]], [14, [1]]], {}, '没定下来', '新修卫生室、办老年食堂两项票数一样，都是 14 票，没超过到会 39 人的一半（需 20 票），没有定下来'],
  ['a tie of three', SINGLE, [[12, [0]], [12, [1]], [12, [2]]], {}, '没定下来', '新修卫生室、办老年食堂、修水口桥三项票数一样，都是 12 票，没超过到会 39 人的一半（需 20 票），没有定下来'],
  ['a tie on the line itself', SINGLE, [[10, [0]], [10, [1]]], { id: 'partyMembers', modeId: 'partyOfDue', eligible: 20, present: 20 }, '没定下来', '新修卫生室、办老年食堂两项票数一样，都是 10 票，没有定下来'],
  ['no option over half', SINGLE, [[19, [0]], [18, [1]]], {}, '没定下来', '最多的是新修卫生室 19 票，没超过到会 39 人的一半（需 20 票），没有一项过半'],
  ['no option at two thirds', SINGLE, [[39, [0]]], { id: 'collectiveMembers', eligible: 60, present: 50 }, '没定下来', '最多的是新修卫生室 39 票，没达到全体 60 人的三分之二（需 40 票），没有一项到三分之二'],
  ['blank ballots alone', SINGLE, [[39, []]], {}, '没定下来', '没有一项得票，没有定下来'],
  ['one at two thirds', SINGLE, [[40, [2]]], { id: 'collectiveMembers', eligible: 60, present: 50 }, '通过', '修水口桥 40 票，达到全体 60 人的三分之二（需 40 票），通过'],
  ['two that passed, most first', MULTIPLE, [[22, [0, 2]], [3, [2]]], {}, '通过', '修水口桥 25 票、新修卫生室 22 票，都超过到会 39 人的一半（需 20 票），通过'],
  ['too few people', SINGLE, [[20, [0]]], { present: 20 }, '人数不够', undefined]
]
test.each(FORMAL)('under a rule: %s', (_case, method, piles, rule, verdict, pass) => {
  const text = textOf(method, piles, rule)
  expect([text.verdict, text.heads.pass]).toEqual([verdict, pass])
})

const VIEWS: readonly [string, OptionsMethod, readonly Pile[], string, string][] = [
  ['most votes', SINGLE, [[21, [0]], [14, [1]]], '最多的是新修卫生室，21 票', '新修卫生室 21 票，办老年食堂 14 票，修水口桥 0 票，没投 4 人'],
  ['equal votes', MULTIPLE, [[11, [0, 2]]], '新修卫生室、修水口桥两项票数一样，都是 11 票，分不出先后', '新修卫生室 11 票，修水口桥 11 票，办老年食堂 0 票，没投 28 人'],
  ['the highest sum', SCORE, [[10, [5, 3, 0]], [2, [0, 4, 5]]], '总分最高的是新修卫生室，50 分', '新修卫生室 50 分（中间那票 5 分），办老年食堂 38 分（中间那票 3 分），修水口桥 10 分（中间那票 0 分），没投 27 人'],
  ['equal sums', SCORE, [[10, [5, 5, 0]]], '新修卫生室、办老年食堂两项分数一样，都是 50 分，分不出先后', '新修卫生室 50 分（中间那票 5 分），办老年食堂 50 分（中间那票 5 分），修水口桥 0 分（中间那票 0 分），没投 29 人'],
  ['marks of nought', SCORE, [[12, [0, 0, 0]]], '没有一项得分', '新修卫生室 0 分（中间那票 0 分），办老年食堂 0 分（中间那票 0 分），修水口桥 0 分（中间那票 0 分），没投 27 人'],
  ['one before every other', RANK, [[7, [0, 1, 2]], [5, [1, 2, 0]]], '新修卫生室跟别的每一项比，都有过半的票把它排在前面，排第一', '新修卫生室 14 分，办老年食堂 17 分，修水口桥 5 分，没投 27 人'],
  ['a circle settled by points', RANK, [[4, [0, 1, 2]], [4, [1, 2, 0]], [3, [2, 0, 1]]], '没有一项能赢过别的每一项；按名次记分，办老年食堂 12 分最高，排第一', '办老年食堂 12 分，新修卫生室 11 分，修水口桥 10 分，没投 28 人'],
  ['a perfect circle', RANK, [[4, [0, 1, 2]], [4, [1, 2, 0]], [4, [2, 0, 1]]], '没有一项能赢过别的每一项；按名次记分，新修卫生室、办老年食堂、修水口桥三项分数一样，都是 12 分，分不出先后', '新修卫生室 12 分，办老年食堂 12 分，修水口桥 12 分，没投 27 人'],
  ['blank ballots alone', RANK, [[12, 'blank']], '没有一张票填了', '新修卫生室 0 分，办老年食堂 0 分，修水口桥 0 分，空白 12 票，没投 27 人']
]
test.each(VIEWS)('as a view: %s', (_case, method, piles, lead, split) => {
  const text = textOf(method, piles, { id: 'opinionPoll' })
  expect(text).toMatchObject({ verdict: '只作参考', label: '意向征询，非正式表决', heads: { pass: lead, split } })
})

test.each([
  [SINGLE, undefined],
  [MULTIPLE, '每张票最多选 2 项，每一项单独算。'],
  [SCORE, '每张票给每一项打 0 到 5 分，加起来最高的在前。一项的分从低到高排好，正中间那张票给的就是“中间那票”。'],
  [RANK, '先一项对一项地比：跟别的每一项比，都有过半的票把它排在前面，它就排第一。没有这样的一项，就按名次记分：最后一名 0 分，往前一名多 1 分，加起来最高的排第一。']
] as const)('who counts again is told how: %j', (method, how) => {
  expect(textOf(method, [[12, method.kind === 'score' || method.kind === 'rank' ? [0, 1, 2] : [0]]], { id: 'opinionPoll' }).options?.how).toBe(how)
})

test('of fewer than ten ballots only what passed is told, never by how many', () => {
  const few = { id: 'villagersGroupMeeting', modeId: 'households', eligible: 12, present: 9 } as const
  const passed = textOf(SINGLE, [[8, [0]], [1, [1]]], few)
  expect(passed).toMatchObject({ verdict: '通过', heads: { pass: '新修卫生室，通过', split: '少于 10 票，不分项公布' } })
  expect(passed).not.toHaveProperty('options')
  expect(textOf(SINGLE, [[4, [0]], [4, [1]]], { ...few, present: 8 })).toMatchObject({ verdict: '没定下来', heads: { pass: '没有一项通过' } })
  expect(textOf(SINGLE, [[3, [0]]], { ...few, present: 3 }).heads).not.toHaveProperty('pass')
  expect(textOf(SINGLE, [[3, [0]]], { id: 'opinionPoll' }).heads).not.toHaveProperty('pass')
})

test('read aloud: the option, its votes and the line', () => {
  expect(outcomeSentence(textOf(SINGLE, [[21, [0]], [14, [1]]]))).toBe('村民代表会议表决，通过。应到 47 人，实到 39 人，需 32 人，够数；新修卫生室 21 票，超过到会 39 人的一半（需 20 票），通过。')
})
