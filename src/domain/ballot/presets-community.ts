import type { Fraction } from '@/domain/shared/fraction'
import { AT_LEAST_HALF, AT_LEAST_TWO_THIRDS, MORE_THAN_HALF } from '@/domain/shared/fraction'
import { LAW } from './law-articles'
import type { PassRule, Preset, QuorumRule } from './preset-types'

const ONE_TENTH: Fraction = { numerator: 1, denominator: 10, strict: false }
const ONE_FIFTH: Fraction = { numerator: 1, denominator: 5, strict: false }
const ONE_THIRD: Fraction = { numerator: 1, denominator: 3, strict: false }
const FOUR_FIFTHS: Fraction = { numerator: 4, denominator: 5, strict: false }

const HALF_COME: QuorumRule = { counted: 'present', fraction: MORE_THAN_HALF }
const TWO_THIRDS_COME: QuorumRule = { counted: 'present', fraction: AT_LEAST_TWO_THIRDS }
const HALF_OF_PRESENT: PassRule = { base: 'present', fraction: MORE_THAN_HALF }

/** What the committee's meetings have in common: no proxy clause in either organisation law, a 户代表 stands for the household. */
const FORMAL_MEETING = {
  version: 1,
  secretDefault: true,
  proxy: 'none',
  formal: true,
  indicativeOnly: false
} as const

const COLLECTIVE_MATTERS = '土地承包、宅基地、集体收益分配、征地补偿费分配，由集体经济组织成员大会决定'
const ELECTIONS = '村（居）委会选举、罢免，要按选举办法用纸质票'

const VILLAGERS_ASSEMBLY: Preset = {
  ...FORMAL_MEETING,
  id: 'villagersAssembly',
  name: '村民会议表决',
  meetingName: '村民会议',
  communityKind: 'village',
  modes: [
    { id: 'persons', unit: 'person', quorum: HALF_COME, pass: HALF_OF_PRESENT },
    { id: 'households', unit: 'household', quorum: TWO_THIRDS_COME, pass: HALF_OF_PRESENT }
  ],
  noticeDays: 10,
  adHocAllowed: true,
  partyStudyRequired: true,
  meetingsPerYearMin: 1,
  convening: [
    { of: 'villagers', share: ONE_TENTH },
    { of: 'villagerRepresentatives', share: ONE_THIRD }
  ],
  legalReferences: [LAW.villagersAssemblyDecides, LAW.villagersAssemblyConvened, LAW.villagersMatters],
  canDecide: ['村庄规划和建设', '误工补贴的人员和标准', '从集体经济所得资金、物资的使用', '公益事业的兴办、筹资筹劳和建设承包方案', '重点帮扶对象和办法', '村民自治章程、村规民约', '授权村民代表会议的事项'],
  mayNotDecide: [COLLECTIVE_MATTERS, ELECTIONS]
}

const VILLAGER_REPS_ASSEMBLY: Preset = {
  ...FORMAL_MEETING,
  id: 'villagerRepsAssembly',
  name: '村民代表会议表决',
  meetingName: '村民代表会议',
  communityKind: 'village',
  modes: [{ id: 'representatives', unit: 'representative', quorum: TWO_THIRDS_COME, pass: HALF_OF_PRESENT }],
  noticeDays: 0,
  adHocAllowed: false,
  partyStudyRequired: true,
  meetingsPerYearMin: 4,
  convening: [{ of: 'villagerRepresentatives', share: ONE_FIFTH }],
  composition: { committeeBelongs: true, representatives: FOUR_FIFTHS, womenRepresentatives: ONE_THIRD },
  legalReferences: [LAW.villagerRepsDecide, LAW.villagerRepsComposed, LAW.villagersMatters],
  canDecide: ['村民会议授权的事项'],
  mayNotDecide: ['村民会议没有授权的事项', '村民自治章程、村规民约的制定和修改', COLLECTIVE_MATTERS, ELECTIONS]
}

const VILLAGERS_GROUP_MEETING: Preset = {
  ...FORMAL_MEETING,
  id: 'villagersGroupMeeting',
  name: '村民小组会议表决',
  meetingName: '村民小组会议',
  groupOnly: true,
  communityKind: 'village',
  modes: [
    { id: 'persons', unit: 'person', quorum: TWO_THIRDS_COME, pass: HALF_OF_PRESENT },
    { id: 'households', unit: 'household', quorum: TWO_THIRDS_COME, pass: HALF_OF_PRESENT }
  ],
  noticeDays: 0,
  adHocAllowed: false,
  partyStudyRequired: false,
  convening: [],
  legalReferences: [LAW.villagersGroup],
  canDecide: ['本组的集体土地、企业和其他财产的经营管理', '本组的公益事业'],
  mayNotDecide: ['全村的事项', COLLECTIVE_MATTERS]
}

const RESIDENTS_ASSEMBLY: Preset = {
  ...FORMAL_MEETING,
  id: 'residentsAssembly',
  name: '居民会议表决',
  meetingName: '居民会议',
  communityKind: 'urban',
  modes: [
    { id: 'persons', unit: 'person', quorum: HALF_COME, pass: HALF_OF_PRESENT },
    { id: 'households', unit: 'household', quorum: HALF_COME, pass: HALF_OF_PRESENT }
  ],
  noticeDays: 10,
  adHocAllowed: true,
  partyStudyRequired: true,
  convening: [
    { of: 'adultResidentsOrHouseholdReps', share: ONE_TENTH },
    { of: 'residentRepresentatives', share: ONE_THIRD }
  ],
  legalReferences: [LAW.residentsAssemblyDecides, LAW.residentsAssemblyConvened, LAW.residentsMatters],
  canDecide: ['居民自治章程、居民公约', '居委会年度工作报告', '评议居委会成员', '其他涉及全体居民利益的重要事项'],
  mayNotDecide: ['应由业主共同决定的事项', ELECTIONS]
}

const RESIDENT_REPS_ASSEMBLY: Preset = {
  ...FORMAL_MEETING,
  id: 'residentRepsAssembly',
  name: '居民代表会议表决',
  meetingName: '居民代表会议',
  communityKind: 'urban',
  modes: [{ id: 'representatives', unit: 'representative', quorum: TWO_THIRDS_COME, pass: HALF_OF_PRESENT }],
  noticeDays: 0,
  adHocAllowed: false,
  partyStudyRequired: true,
  meetingsPerYearMin: 2,
  convening: [{ of: 'residentRepresentatives', share: ONE_FIFTH }],
  composition: { committeeBelongs: true, representatives: FOUR_FIFTHS },
  legalReferences: [LAW.residentRepsDecide, LAW.residentRepsComposed, LAW.residentsMatters],
  canDecide: ['居民会议授权的事项'],
  mayNotDecide: ['居民会议没有授权的事项', '应由业主共同决定的事项', ELECTIONS]
}

/** 四议: numbers of local practice, not of a law, so the branch chooses the mode that its own rule prescribes. */
const PARTY_MEMBERS: Preset = {
  ...FORMAL_MEETING,
  id: 'partyMembers',
  name: '党员大会审议',
  meetingName: '党员大会',
  communityKind: 'village',
  modes: [
    { id: 'partyOfDue', unit: 'partyMember', quorum: TWO_THIRDS_COME, pass: { base: 'eligible', fraction: AT_LEAST_HALF } },
    { id: 'partyOfPresent', unit: 'partyMember', quorum: TWO_THIRDS_COME, pass: HALF_OF_PRESENT }
  ],
  noticeDays: 0,
  adHocAllowed: false,
  partyStudyRequired: false,
  convening: [],
  legalReferences: [LAW.partyMembers],
  canDecide: ['村党组织提议、两委商议过的事项，审议后交村民会议或者村民代表会议'],
  mayNotDecide: ['代替村民会议、村民代表会议作决定']
}

/** Meetings under the two organisation laws, and the party members' deliberation before them. */
export const COMMUNITY_PRESETS: readonly Preset[] = [
  VILLAGERS_ASSEMBLY,
  VILLAGER_REPS_ASSEMBLY,
  VILLAGERS_GROUP_MEETING,
  RESIDENTS_ASSEMBLY,
  RESIDENT_REPS_ASSEMBLY,
  PARTY_MEMBERS
]
