import type { ProcessTemplate } from '@/domain/consultation/process/template'
import { COMMUNITY_VOTES, escalate, gives, needs, refer, reject, solve } from './build'

/** 随手拍: the usual way for whatever a resident notices. No forced photo at the end: that would be a burden for its own sake. */
export const SNAP_REPORT: ProcessTemplate = {
  id: 'snapReport',
  version: 1,
  practice: 'snapReport',
  name: '随手拍',
  communityKinds: ['village', 'urban'],
  forKinds: ['report'],
  order: 'ladder',
  stages: [
    {
      id: 'grid',
      name: '网格处理',
      gable: 0,
      roles: ['gridWorker', 'committeeMember'],
      dueDays: 3,
      outcomes: [solve([], 'optional'), escalate(), reject()],
      gives: [gives('know', '反映人', '每一步马上看得到')]
    },
    {
      id: 'committee',
      name: '村（居）委会办理',
      gable: 2,
      roles: ['committeeMember', 'partySecretary'],
      dueDays: 7,
      outcomes: [solve([], 'optional'), escalate(), reject()],
      gives: [gives('know', '大家', '办到哪一步，网上有一句话'), gives('supervise', '大家', '过了日子没办完的，列出来')]
    },
    {
      id: 'assembly',
      name: '群众议事',
      gable: 3,
      roles: ['committeeMember', 'partySecretary'],
      dueDays: 20,
      outcomes: [solve(needs('minutes', 'attendance'), 'optional'), refer(COMMUNITY_VOTES, needs('minutes', 'attendance')), reject(needs('minutes', 'attendance'))],
      gives: [gives('takePart', '大家', '到会商量'), gives('decide', '大家', '商量不成就表决')]
    }
  ]
}
