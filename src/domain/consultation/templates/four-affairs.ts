import type { ProcessTemplate } from '@/domain/consultation/process/template'
import { COMMUNITY_VOTES, escalate, gives, need, needs, refer, reject, solve } from './build'

const LADDER = { source: '四事四权工作法：网格管事、五老调事、支部说事、群众议事，一级一级来' }

/** 四事四权 (阜阳): small things in the grid, disputes with the elders, hard ones with the branch, big ones with everybody. Days are a proposal. */
export const FOUR_AFFAIRS_FOUR_RIGHTS: ProcessTemplate = {
  id: 'fourAffairsFourRights',
  version: 1,
  practice: 'fourAffairsFourRights',
  name: '四事四权',
  communityKinds: ['village', 'urban'],
  forKinds: ['report'],
  order: 'ladder',
  stages: [
    {
      id: 'grid',
      name: '网格管事',
      gable: 0,
      roles: ['gridWorker', 'committeeMember'],
      dueDays: 3,
      outcomes: [solve(), escalate(), reject()],
      gives: [gives('know', '反映人', '谁在办、几天办完，马上看得到'), gives('takePart', '反映人', '可以补充情况，也可以撤回')],
      fixed: LADDER
    },
    {
      id: 'elders',
      name: '五老调事',
      gable: 1,
      roles: ['elderMediator', 'committeeMember'],
      dueDays: 7,
      outcomes: [solve(needs('siteVisit')), escalate(), reject()],
      gives: [gives('takePart', '有关各方', '当面说清各自的道理'), gives('know', '大家', '调到哪一步，网上有一句话')],
      fixed: LADDER
    },
    {
      id: 'branch',
      name: '支部说事',
      gable: 2,
      roles: ['partySecretary', 'committeeMember'],
      dueDays: 10,
      outcomes: [solve(needs('fiveLists'), 'optional'), escalate(needs('fiveLists', 'minutes')), reject(needs('minutes'))],
      gives: [gives('know', '大家', '问题、任务、措施、责任、效果五项清单都公开'), gives('supervise', '村务监督委员会', '照清单看办没办')],
      fixed: LADDER
    },
    {
      id: 'assembly',
      name: '群众议事',
      gable: 3,
      roles: ['committeeMember', 'partySecretary'],
      dueDays: 20,
      outcomes: [
        solve([need('notice', 3), ...needs('minutes', 'attendance')], 'required'),
        refer(COMMUNITY_VOTES, needs('minutes', 'attendance')),
        reject(needs('minutes', 'attendance'))
      ],
      gives: [
        gives('takePart', '大家', '到会说话，来不了的会前留意见'),
        gives('decide', '村民、居民', '意见不一致就表决，按票数定'),
        gives('supervise', '大家', '票数和落实都公开，能提异议')
      ],
      fixed: LADDER
    }
  ]
}
