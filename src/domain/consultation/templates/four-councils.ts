import type { ProcessTemplate } from '@/domain/consultation/process/template'
import { advance, COMMUNITY_VOTES, escalate, gives, needs, refer, reject, solve } from './build'

const COUNCILS_UNKNOWN = { text: '歙县四会各叫什么、怎么分工，没有查到原文。这里先用全国通用的叫法，村里可以改。' }

/** 一约四会, weddings and funerals: the family says when, how many tables, what a table costs; the council says a word. No fine anywhere (L1 art. 31). */
export const RED_WHITE_FILING: ProcessTemplate = {
  id: 'redWhiteFiling',
  version: 1,
  practice: 'oneCovenantFourCouncils',
  name: '一约四会·红白事报备',
  communityKinds: ['village', 'urban'],
  forKinds: ['redWhiteEvent'],
  order: 'ladder',
  provisional: COUNCILS_UNKNOWN,
  stages: [
    {
      id: 'redWhite',
      name: '理事会上门商量',
      body: '红白理事会',
      gable: 1,
      roles: ['groupLeader', 'committeeMember'],
      dueDays: 3,
      outcomes: [solve(needs('councilRemark')), escalate()],
      gives: [gives('takePart', '办事的人家', '自己报桌数和花费，理事会帮着出主意')]
    },
    {
      id: 'deliberation',
      name: '村里再议',
      body: '村民议事会',
      gable: 3,
      roles: ['committeeMember', 'partySecretary'],
      dueDays: 7,
      outcomes: [solve(needs('councilRemark', 'minutes'))],
      gives: [gives('know', '办事的人家', '村规民约怎么约定的')]
    }
  ]
}

/** 一约四会, matters of the covenant: each council in its turn, the deliberating one last. */
export const FOUR_COUNCILS: ProcessTemplate = {
  id: 'fourCouncils',
  version: 1,
  practice: 'oneCovenantFourCouncils',
  name: '一约四会·约定的事',
  communityKinds: ['village', 'urban'],
  forKinds: ['report'],
  order: 'ladder',
  provisional: COUNCILS_UNKNOWN,
  stages: [
    {
      id: 'moral',
      name: '评议劝导',
      body: '道德评议会',
      gable: 0,
      roles: ['groupLeader', 'committeeMember'],
      dueDays: 5,
      outcomes: [solve(needs('siteVisit')), escalate(), reject()],
      gives: [gives('takePart', '有关各方', '先听双方说，再劝'), gives('know', '反映人', '谁去劝的、劝得怎样')]
    },
    {
      id: 'antiVices',
      name: '禁毒禁赌劝导',
      body: '禁毒禁赌会',
      gable: 1,
      roles: ['elderMediator', 'committeeMember'],
      dueDays: 5,
      outcomes: [solve(needs('siteVisit')), advance(), reject()],
      gives: [gives('know', '反映人', '不归村里管的，交给谁')]
    },
    {
      id: 'deliberation',
      name: '村民议事',
      body: '村民议事会',
      gable: 3,
      roles: ['committeeMember', 'partySecretary'],
      dueDays: 15,
      outcomes: [solve(needs('minutes', 'attendance'), 'optional'), refer(COMMUNITY_VOTES, needs('minutes', 'attendance')), reject(needs('minutes'))],
      gives: [gives('takePart', '大家', '到会商量'), gives('decide', '大家', '商量不成就表决'), gives('supervise', '大家', '结果公开')]
    }
  ]
}
