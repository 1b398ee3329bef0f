import type { ProcessTemplate } from '@/domain/consultation/process/template'
import { advance, COMMUNITY_VOTES, gives, need, needs, refer, reject, solve } from './build'

const STEPS = { source: '城乡社区协商：先公告，再协商，结果和落实都公开' }

/** 城乡社区协商: the party organisation looks at the topic, people are told beforehand, they talk, and it is published what came of it. */
export const COMMUNITY_CONSULTATION: ProcessTemplate = {
  id: 'communityConsultation',
  version: 1,
  practice: 'communityConsultation',
  name: '城乡社区协商',
  communityKinds: ['village', 'urban'],
  forKinds: ['report', 'bigMatter'],
  order: 'sequence',
  stages: [
    {
      id: 'topic',
      name: '党组织审定议题',
      gable: 2,
      roles: ['partySecretary', 'committeeMember'],
      dueDays: 7,
      outcomes: [advance(needs('minutes')), reject(needs('minutes'))],
      gives: [gives('know', '反映人', '议题收没收、为什么')]
    },
    {
      id: 'notice',
      name: '协商公告',
      gable: 2,
      roles: ['committeeMember'],
      dueDays: 7,
      outcomes: [advance([need('notice', 3)])],
      gives: [gives('know', '大家', '议什么、几时在哪里议、请了哪些人'), gives('takePart', '利益相关的人', '会前就能留意见')],
      fixed: STEPS
    },
    {
      id: 'discuss',
      name: '组织协商',
      gable: 3,
      roles: ['committeeMember', 'partySecretary'],
      dueDays: 15,
      outcomes: [advance(needs('minutes', 'attendance')), refer(COMMUNITY_VOTES, needs('minutes', 'attendance')), reject(needs('minutes', 'attendance'))],
      gives: [gives('takePart', '到会的人', '按顺序发言，记进会议记录'), gives('decide', '大家', '商量成的照办，商量不成的交表决')],
      fixed: STEPS
    },
    {
      id: 'publish',
      name: '公开协商结果',
      gable: 5,
      roles: ['committeeMember'],
      dueDays: 5,
      outcomes: [advance(needs('notice'), 'required')],
      gives: [gives('know', '大家', '商量成什么、谁负责、哪天办完')],
      fixed: STEPS
    },
    {
      id: 'feedback',
      name: '落实反馈',
      gable: 6,
      roles: ['committeeMember'],
      dueDays: 10,
      outcomes: [solve(needs('outcomeNotice'))],
      gives: [gives('know', '提议的人和到会的人', '办成什么样'), gives('supervise', '大家', '看落实、打分')],
      fixed: STEPS
    }
  ]
}
