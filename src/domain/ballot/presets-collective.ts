import { AT_LEAST_THREE_QUARTERS, AT_LEAST_TWO_THIRDS } from '@/domain/shared/fraction'
import { LAW } from './law-articles'
import type { PassRule, Preset, QuorumRule } from './preset-types'

const TWO_THIRDS_COME: QuorumRule = { counted: 'present', fraction: AT_LEAST_TWO_THIRDS }
const TWO_THIRDS_OF_ALL: PassRule = { base: 'eligible', fraction: AT_LEAST_TWO_THIRDS }

const COLLECTIVE = {
  version: 1,
  communityKind: 'village',
  adHocAllowed: false,
  partyStudyRequired: false,
  secretDefault: true,
  formal: true,
  indicativeOnly: false,
  convening: []
} as const

const COLLECTIVE_MEMBERS: Preset = {
  ...COLLECTIVE,
  id: 'collectiveMembers',
  name: '集体经济组织成员大会表决',
  meetingName: '成员大会',
  modes: [{ id: 'members', unit: 'member', quorum: TWO_THIRDS_COME, pass: TWO_THIRDS_OF_ALL }],
  noticeDays: 10,
  proxy: 'sameHousehold',
  meetingsPerYearMin: 1,
  legalReferences: [LAW.collectiveMembersDecide, LAW.collectiveMatters],
  canDecide: ['集体经济组织章程', '成员确认', '土地承包、宅基地', '集体收益分配和份额', '征地补偿费的使用和分配', '合并、分立、解散'],
  mayNotDecide: []
}

const COLLECTIVE_REPS: Preset = {
  ...COLLECTIVE,
  id: 'collectiveReps',
  name: '集体经济组织成员代表大会表决',
  meetingName: '成员代表大会',
  // The law asks for two thirds of all representatives to agree, which makes a separate number of attendants idle.
  modes: [{ id: 'representatives', unit: 'representative', quorum: 'none', pass: TWO_THIRDS_OF_ALL }],
  noticeDays: 0,
  proxy: 'none',
  composition: { committeeBelongs: false, representativesMoreThan: 20 },
  legalReferences: [LAW.collectiveRepsDecide, LAW.collectiveMatters],
  canDecide: ['章程规定由成员代表大会行使的职权'],
  mayNotDecide: ['章程的制定和修改', '成员确认', '土地承包、宅基地、份额量化', '征地补偿费的使用和分配', '合并、分立、解散']
}

/**
 * The law says "三分之二以上成员" or "三分之二以上村民代表" and names no number of attendants.
 * We read both as shares of all: the stricter reading, and the one of the Rural Collective Law art. 27, 28.
 */
const LAND_CONTRACT_PLAN: Preset = {
  ...COLLECTIVE,
  id: 'landContractPlan',
  name: '土地承包方案表决',
  meetingName: '集体经济组织成员的村民会议',
  modes: [
    { id: 'members', unit: 'member', quorum: 'none', pass: TWO_THIRDS_OF_ALL },
    { id: 'representatives', unit: 'representative', quorum: 'none', pass: TWO_THIRDS_OF_ALL }
  ],
  noticeDays: 0,
  proxy: 'none',
  legalReferences: [LAW.landContractPrinciple, LAW.landAdjustment, LAW.landOutsiders],
  canDecide: ['土地承包方案', '承包期内个别调整承包地', '把土地发包给本集体以外的单位或者个人'],
  mayNotDecide: []
}

const COLLECTIVE_NON_MEMBER: Preset = {
  ...COLLECTIVE_MEMBERS,
  id: 'collectiveNonMember',
  name: '非成员享有部分权益的表决',
  modes: [{ id: 'members', unit: 'member', quorum: TWO_THIRDS_COME, pass: { base: 'eligible', fraction: AT_LEAST_THREE_QUARTERS } }],
  legalReferences: [LAW.collectiveNonMembers, LAW.collectiveMembersDecide],
  canDecide: ['长期在本地生产生活、有贡献的非成员享有哪些权益'],
  mayNotDecide: ['把非成员确认为成员']
}

/** Decisions of the rural collective: the base is everybody who belongs, not who came. */
export const COLLECTIVE_PRESETS: readonly Preset[] = [COLLECTIVE_MEMBERS, COLLECTIVE_REPS, LAND_CONTRACT_PLAN, COLLECTIVE_NON_MEMBER]
