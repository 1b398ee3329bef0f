import { SHOWN_DAYS_MIN } from '@/domain/disclosure/decision-notice'
import type { ProcessTemplate } from '@/domain/consultation/process/template'
import { advance, gives, needs, refer, reject, solve, VILLAGE_ASSEMBLIES } from './build'

const SIX_STEPS = { source: '四议两公开工作法：四议在前，两公开在后，一步不能少' }
const SHOWN = { days: SHOWN_DAYS_MIN, source: '村民委员会组织法第三十五条' }

/** 四议两公开: six steps in a fixed order. Where one person is secretary and director (一肩挑) the second may be done with the first. */
export const FOUR_TWO_PROCESS: ProcessTemplate = {
  id: 'fourTwoProcess',
  version: 1,
  practice: 'fourTwoProcess',
  name: '四议两公开',
  communityKinds: ['village'],
  forKinds: ['bigMatter'],
  order: 'sequence',
  stages: [
    {
      id: 'propose',
      name: '村党组织提议',
      gable: 2,
      roles: ['partySecretary'],
      dueDays: 10,
      outcomes: [advance(needs('minutes')), reject(needs('minutes'))],
      gives: [gives('know', '大家', '为什么提、提了什么')],
      fixed: SIX_STEPS
    },
    {
      id: 'consult',
      name: '村“两委”商议',
      gable: 2,
      roles: ['partySecretary', 'committeeMember'],
      dueDays: 10,
      outcomes: [advance(needs('minutes', 'attendance')), reject(needs('minutes'))],
      gives: [gives('know', '大家', '方案和钱从哪里来')],
      fixed: { ...SIX_STEPS, mayMergeInto: 'propose' }
    },
    {
      id: 'deliberate',
      name: '党员大会审议',
      gable: 2,
      roles: ['partySecretary'],
      dueDays: 15,
      outcomes: [advance(needs('partyVote', 'minutes')), reject(needs('minutes'))],
      gives: [gives('takePart', '党员', '到会审议，票数记下来'), gives('supervise', '大家', '应到、实到、同意多少人都看得到')],
      fixed: SIX_STEPS
    },
    {
      id: 'resolve',
      name: '村民会议、村民代表会议决议',
      gable: 3,
      roles: ['committeeMember', 'partySecretary'],
      dueDays: 30,
      outcomes: [refer(VILLAGE_ASSEMBLIES), reject(needs('minutes'))],
      gives: [gives('decide', '村民、村民代表', '一人一票或一户一票，按票数定'), gives('takePart', '大家', '会前看材料，会上能发言')],
      fixed: SIX_STEPS
    },
    {
      id: 'publishDecision',
      name: '决议公开',
      gable: 5,
      roles: ['committeeMember', 'partySecretary'],
      dueDays: 5,
      outcomes: [advance(needs('decisionNotice'), 'required')],
      gives: [gives('know', '大家', '决议和票数贴出来'), gives('supervise', '大家', '十五天里能提异议')],
      fixed: SIX_STEPS
    },
    {
      id: 'publishOutcome',
      name: '实施结果公开',
      gable: 6,
      roles: ['committeeMember', 'partySecretary'],
      dueDays: 30,
      outcomes: [solve([{ kind: 'outcomeNotice', days: SHOWN.days, legalMinimum: SHOWN }])],
      gives: [gives('know', '大家', '办成什么样、花了多少钱'), gives('supervise', '大家', '办得好不好，打分说了算')],
      fixed: SIX_STEPS
    }
  ]
}
