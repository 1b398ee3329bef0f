import type { ProcessTemplate } from '@/domain/consultation/process/template'
import { advance, COMMUNITY_VOTES, gives, needs, refer, reject, solve } from './build'

const FOUR_ORDERS = { source: '群众点单、代表议单、政府办单、社会评单，四步连着走' }

/** 群众点单—代表议单—政府办单—社会评单 (阜南): people order, representatives weigh it, the government does it, people judge it. */
export const ORDERED_BY_THE_PEOPLE: ProcessTemplate = {
  id: 'orderedByThePeople',
  version: 1,
  practice: 'orderedByThePeople',
  name: '群众点单',
  communityKinds: ['village', 'urban'],
  forKinds: ['order'],
  order: 'sequence',
  provisional: { text: '每一单在乡镇交给哪个办公室、几天答复，各地不同，没有查到原文。这里由村委会转交并登记答复，村里可以改。' },
  stages: [
    {
      id: 'order',
      name: '群众点单',
      gable: 0,
      roles: ['groupLeader', 'committeeMember'],
      dueDays: 5,
      outcomes: [advance(), reject()],
      gives: [gives('takePart', '大家', '想办什么自己点'), gives('know', '点单的人', '收没收、为什么')],
      fixed: FOUR_ORDERS
    },
    {
      id: 'weigh',
      name: '代表议单',
      gable: 3,
      roles: ['committeeMember', 'partySecretary'],
      dueDays: 15,
      outcomes: [advance(needs('minutes', 'attendance')), refer(COMMUNITY_VOTES, needs('minutes', 'attendance')), reject(needs('minutes'))],
      gives: [gives('decide', '代表', '先办哪一单、怎么办'), gives('know', '大家', '议的记录看得到')],
      fixed: FOUR_ORDERS
    },
    {
      id: 'deliver',
      name: '政府办单',
      gable: 6,
      roles: ['committeeMember', 'partySecretary'],
      dueDays: 30,
      outcomes: [advance(needs('authorityReply'), 'optional')],
      gives: [gives('know', '大家', '哪个单位办、怎么答复的'), gives('supervise', '村务监督委员会', '到期没办的看得到')],
      fixed: FOUR_ORDERS
    },
    {
      id: 'judge',
      name: '社会评单',
      gable: 6,
      roles: ['groupLeader', 'committeeMember'],
      dueDays: 15,
      outcomes: [solve(needs('review'))],
      gives: [gives('supervise', '大家', '问了多少人、多少人满意，都写出来')],
      fixed: FOUR_ORDERS
    }
  ]
}
