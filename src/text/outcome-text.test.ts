import { LAW } from '@/domain/ballot/law-articles'
import type { Counts, CountSet } from '@/domain/ballot/outcome'
import { decide } from '@/domain/ballot/outcome'
import type { PresetId, VotingModeId } from '@/domain/ballot/preset-types'
import { currentPreset, findMode } from '@/domain/ballot/presets'
import { publicOutcome } from '@/domain/disclosure/public-outcome'
import { valueOf } from '@/testing/poll-builder'
import { ballotsText, INDICATIVE_LABEL, lawText, outcomeSentence, outcomeText, turnoutSentence } from './outcome-text'

const set = (eligible: number, present: number, yes: number, more: Partial<CountSet> = {}): CountSet => ({ eligible, present, participating: present, yes, no: 0, abstain: 0, invalid: 0, ...more })

function textOf(id: PresetId, modeId: VotingModeId, counts: Counts) {
  const preset = currentPreset(id)
  const mode = preset && findMode(preset, modeId)
  if (!preset || !mode) throw new Error(`No ${id}/${modeId}`)
  return outcomeText(publicOutcome(valueOf(decide(preset, mode, counts)), 10), preset)
}

test('a passed decision shows every number it rests on', () => {
  const heads = set(47, 39, 28, { participating: 38, no: 6, abstain: 2, invalid: 1 })
  expect(textOf('villagerRepsAssembly', 'representatives', { heads })).toEqual({
    title: '村民代表会议表决',
    verdict: '通过',
    heads: {
      turnout: '应到 47 人，实到 39 人，需 32 人，够数',
      turnoutWhy: '竖线是 32 人：47 的三分之二是 31.3，进一位',
      pass: '赞成 28 人，超过到会人数的一半（需 20 人），通过',
      passWhy: '竖线是 20 人：39 的一半是 19.5，要超过一半',
      passBase: '按到会 39 人算，弃权、无效和没投的也算在内',
      split: '赞成 28 人，反对 6 人，弃权 2 人，无效 1 人，空白 1 人，没投 1 人'
    }
  })
})

test('a failed decision says by which line', () => {
  expect(textOf('villagersAssembly', 'households', { heads: set(312, 208, 104, { no: 104 }) })).toEqual({
    title: '村民会议表决',
    verdict: '没通过',
    heads: {
      turnout: '应到 312 户，实到 208 户，需 208 户，够数',
      turnoutWhy: '竖线是 208 户：312 的三分之二正好是 208',
      pass: '赞成 104 户，没超过到会户数的一半（需 105 户），没通过',
      passWhy: '竖线是 105 户：208 的一半是 104，要超过一半',
      passBase: '按到会 208 户算，弃权、无效和没投的也算在内',
      split: '赞成 104 户，反对 104 户，弃权 0 户，无效 0 户，没投 0 户'
    }
  })
})

test('too few people: how many are short, and no line of passing', () => {
  expect(textOf('villagersAssembly', 'persons', { heads: set(1_046, 431, 402, { no: 29 }) })).toEqual({
    title: '村民会议表决',
    verdict: '人数不够',
    heads: {
      turnout: '应到 1,046 人，实到 431 人，需 524 人，不够数，差 93 人',
      turnoutWhy: '竖线是 524 人：1,046 的一半是 523，要超过一半',
      split: '赞成 402 人，反对 29 人，弃权 0 人，无效 0 人，没投 0 人'
    }
  })
})

test('an opinion poll is labelled and has no line at all', () => {
  expect(textOf('opinionPoll', 'households', { heads: set(312, 120, 90, { no: 20, abstain: 10 }) })).toEqual({
    title: '意向征询',
    verdict: '只作参考',
    label: '意向征询，非正式表决',
    heads: { turnout: '应到 312 户，实到 120 户', split: '赞成 90 户，反对 20 户，弃权 10 户，无效 0 户，没投 0 户' }
  })
})

test('owners are told heads and area apart, and that it only indicates', () => {
  const counts = { heads: set(100, 70, 53, { no: 17 }), area: set(1_000_000, 700_050, 525_037, { no: 175_013 }) }
  expect(textOf('ownersMajor', 'owners', counts)).toEqual({
    title: '业主共同决定（重大事项）',
    verdict: '意向没够数',
    label: INDICATIVE_LABEL,
    heads: {
      turnout: '应到 100 人，参加表决 70 人，需 67 人，够数',
      turnoutWhy: '竖线是 67 人：100 的三分之二是 66.7，进一位',
      pass: '赞成 53 人，达到参加表决人数的四分之三（需 53 人），够数',
      passWhy: '竖线是 53 人：70 的四分之三是 52.5，进一位',
      passBase: '按参加表决的 70 人算，弃权也算在内',
      split: '赞成 53 人，反对 17 人，弃权 0 人，无效 0 人，没投 0 人'
    },
    area: {
      turnout: '总面积 10,000 平方米，参加表决 7,000.5 平方米，需 6,666.67 平方米，够数',
      turnoutWhy: '竖线是 6,666.67 平方米：10,000 的三分之二是 6,666.667，进一位',
      pass: '赞成 5,250.37 平方米，没达到参加表决面积的四分之三（需 5,250.38 平方米），不够数',
      passWhy: '竖线是 5,250.38 平方米：7,000.5 的四分之三是 5,250.375，进一位',
      passBase: '按参加表决的 7,000.5 平方米算，弃权也算在内',
      split: '赞成 5,250.37 平方米，反对 1,750.13 平方米，弃权 0 平方米，无效 0 平方米，没投 0 平方米'
    }
  })
})

test.each([
  ['of all members', 'collectiveMembers', 'members', set(60, 50, 40), '赞成 40 人，达到全体人数的三分之二（需 40 人），通过', '按全体 60 人算，没到的也算在内'],
  ['short of all members', 'collectiveMembers', 'members', set(60, 50, 39), '赞成 39 人，没达到全体人数的三分之二（需 40 人），没通过', '按全体 60 人算，没到的也算在内'],
  ['of party members due', 'partyMembers', 'partyOfDue', set(31, 25, 16), '赞成 16 人，达到全体人数的一半（需 16 人），通过', '按全体 31 人算，没到的也算在内']
] as const)('the base is told: %s', (_why, id, modeId, heads, pass, passBase) => {
  expect(textOf(id, modeId, { heads }).heads).toMatchObject({ pass, passBase })
})

test('without a quorum the turnout has no line', () => {
  const { heads } = textOf('landContractPlan', 'members', { heads: set(90, 70, 60) })
  expect(heads).toMatchObject({ turnout: '应到 90 人，实到 70 人', passWhy: '竖线是 60 人：90 的三分之二正好是 60' })
  expect('turnoutWhy' in heads).toBe(false)
})

test('owners who agree enough do not read as passed', () => {
  const all = set(30, 30, 30)
  expect(textOf('ownersOrdinary', 'owners', { heads: all, area: all })).toMatchObject({ verdict: '意向够数', heads: { pass: '赞成 30 人，超过参加表决人数的一半（需 16 人），够数' }, area: { turnout: '总面积 0.3 平方米，参加表决 0.3 平方米，需 0.2 平方米，够数' } })
})

test('a split of fewer than ten votes is not told, for heads and area', () => {
  const few = set(12, 9, 9)
  expect(textOf('villagersGroupMeeting', 'households', { heads: few })).toEqual({
    title: '村民小组会议表决',
    verdict: '通过',
    heads: { turnout: '应到 12 户，实到 9 户，需 8 户，够数', turnoutWhy: '竖线是 8 户：12 的三分之二正好是 8', split: '少于 10 票，不分项公布' }
  })
  expect(textOf('ownersOrdinary', 'owners', { heads: few, area: few }).area).toMatchObject({ split: '少于 10 票，不分项公布' })
})

test('an empty roll still draws its line at one', () => {
  expect(textOf('villagerRepsAssembly', 'representatives', { heads: set(0, 0, 0) }).heads).toMatchObject({ turnout: '应到 0 人，实到 0 人，需 1 人，不够数，差 1 人', turnoutWhy: '竖线是 1 人：至少要有 1 人' })
})

test.each([
  ['passed', textOf('villagerRepsAssembly', 'representatives', { heads: set(47, 39, 28, { no: 11 }) }), '村民代表会议表决，通过。应到 47 人，实到 39 人，需 32 人，够数；赞成 28 人，超过到会人数的一半（需 20 人），通过。'],
  ['too few', textOf('villagerRepsAssembly', 'representatives', { heads: set(47, 31, 31) }), '村民代表会议表决，人数不够。应到 47 人，实到 31 人，需 32 人，不够数，差 1 人；赞成 31 人，反对 0 人，弃权 0 人，无效 0 人，没投 0 人。'],
  ['labelled, with area', textOf('ownersOrdinary', 'owners', { heads: set(12, 9, 9), area: set(1_200, 900, 900) }), '业主共同决定（一般事项），意向够数。意向征询，非正式表决。应到 12 人，参加表决 9 人，需 8 人，够数；少于 10 票，不分项公布。总面积 12 平方米，参加表决 9 平方米，需 8 平方米，够数；少于 10 票，不分项公布。']
])('read aloud: %s', (_why, text, sentence) => {
  expect(outcomeSentence(text)).toBe(sentence)
})

test.each([
  [171, '已有 171 户参加，再有 37 户就够数'],
  [207, '已有 207 户参加，再有 1 户就够数'],
  [208, '已有 208 户参加，够数了']
])('while voting is open %i households read as "%s"', (joined, sentence) => {
  const quorum = { counted: 'present', fraction: { numerator: 2, denominator: 3, strict: false } } as const
  expect(turnoutSentence('household', quorum, 312, joined)).toBe(sentence)
  expect(turnoutSentence('household', 'none', 312, joined)).toBe(`已有 ${joined} 户参加`)
})

test.each([
  [{ phone: 27, paper: 12, hands: 0 }, '手机票 27 张 + 纸票 12 张 = 39 张'],
  [{ phone: 27, paper: 0, hands: 0 }, '手机票 27 张'],
  [{ phone: 9, paper: 0, hands: 30 }, '手机票 9 票 + 举手 30 票 = 39 票'],
  [{ phone: 0, paper: 0, hands: 0 }, '0 张']
])('ballots %j are told as "%s"', (ballots, sentence) => {
  expect(ballotsText(ballots)).toBe(sentence)
})

test('only the words of a law itself count as exact', () => {
  expect(lawText(LAW.villagerRepsDecide)).toEqual({ title: '《村民委员会组织法》第三十条', text: '村民代表会议有三分之二以上的组成人员参加方可召开，所作决定应当经到会人员的过半数同意。', exact: true })
  expect(lawText(LAW.villagersGroup)).toMatchObject({ title: '《村民委员会组织法》第三十二条', exact: false })
})
