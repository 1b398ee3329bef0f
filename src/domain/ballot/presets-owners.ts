import { AT_LEAST_THREE_QUARTERS, AT_LEAST_TWO_THIRDS, MORE_THAN_HALF } from '@/domain/shared/fraction'
import { LAW } from './law-articles'
import type { Preset, QuorumRule } from './preset-types'

const TWO_THIRDS_VOTE: QuorumRule = { counted: 'participating', fraction: AT_LEAST_TWO_THIRDS }

/** Weighted by area, therefore named. Indicative until the housing authority accepts the form (local rules differ). */
const OWNERS = {
  version: 1,
  meetingName: '业主大会',
  communityKind: 'both',
  dual: 'headsAndArea',
  noticeDays: 15,
  adHocAllowed: false,
  partyStudyRequired: false,
  secretDefault: false,
  proxy: 'written',
  formal: true,
  indicativeOnly: true,
  convening: [],
  legalReferences: [LAW.owners, LAW.ownersNotice]
} as const

const OWNERS_ORDINARY: Preset = {
  ...OWNERS,
  id: 'ownersOrdinary',
  name: '业主共同决定（一般事项）',
  modes: [{ id: 'owners', unit: 'owner', quorum: TWO_THIRDS_VOTE, pass: { base: 'participating', fraction: MORE_THAN_HALF } }],
  canDecide: ['业主大会议事规则、管理规约', '选举或者更换业主委员会', '选聘、解聘物业服务企业', '使用维修资金', '其他共有和共同管理的重大事项'],
  mayNotDecide: ['筹集维修资金、改建重建、改变共有部分用途：要四分之三以上']
}

const OWNERS_MAJOR: Preset = {
  ...OWNERS,
  id: 'ownersMajor',
  name: '业主共同决定（重大事项）',
  modes: [{ id: 'owners', unit: 'owner', quorum: TWO_THIRDS_VOTE, pass: { base: 'participating', fraction: AT_LEAST_THREE_QUARTERS } }],
  canDecide: ['筹集建筑物的维修资金', '改建、重建建筑物', '改变共有部分的用途或者利用共有部分经营'],
  mayNotDecide: []
}

/** 业主共同决定 under the Civil Code: heads and area are counted apart, both must hold. */
export const OWNER_PRESETS: readonly Preset[] = [OWNERS_ORDINARY, OWNERS_MAJOR]
