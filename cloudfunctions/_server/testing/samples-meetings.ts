import type { ActionName, InputOf } from '@/contract/actions'
import { at } from './fixed-platform'

const startsAt = at('2026-12-10 19:30')
const endsAt = at('2026-12-10 21:30')
const agenda = [{ title: '路灯装几盏', issueId: 'none', topicId: 'none' }]
const person = { householdId: 'nobody', personId: 'nobody.1' }
const plan = {
  title: '路灯议事会', place: '二楼会议室', startsAt, endsAt, kind: 'consultation', bodyId: 'none', agenda, parties: [{ kind: 'people', people: [person] }],
  shortNoticeReason: '防汛', materialFileIds: ['none']
} as const
const record = {
  minutes: '大家说了路灯的事',
  items: [{ no: 1, outcome: 'consensus', statement: '装36盏', unresolved: ['电费谁出'] }],
  outside: [{ kind: 'experts', count: 1 }]
} as const
const parts = { agenda: [...agenda], parties: [{ kind: 'people' as const, people: [person] }], materialFileIds: ['none'] }
const recordInput = { ...record, items: record.items.map((item) => ({ ...item, unresolved: [...item.unresolved] })), outside: [...record.outside] }

/** Of topics and meetings. What they name does not exist. */
export const meetingSamples = (cursor: string) =>
  ({
    'consultation/createMeeting': { ...plan, ...parts, pollId: 'none' },
    'consultation/amendMeeting': { meetingId: 'none', reason: '改到大会议室', ...plan, ...parts },
    'consultation/cancelMeeting': { meetingId: 'none', reason: '下大雨' },
    'consultation/closeMeeting': { meetingId: 'none', ...recordInput, scanFileIds: ['none'] },
    'consultation/signRecord': { meetingId: 'none', as: 'chair', seen: 0 },
    'consultation/reviseRecord': { meetingId: 'none', reason: '写错数字', ...recordInput },
    'consultation/referItem': {
      meetingId: 'none', no: 1, presetId: 'villagersAssembly', modeId: 'households', ballotMode: 'named', channels: ['phone'], method: { kind: 'single', options: ['太阳能灯', '市电灯'] }, groupId: 'nowhere',
      opensAt: startsAt, closesAt: endsAt, partyStudy: { day: '2026-11-20', minutesNo: '支〔2026〕12号' }
    },
    'consultation/setTalkNotice': { days: 3 },
    'consultation/listMeetings': { cursor },
    'consultation/readMeeting': { meetingId: 'none' },
    'consultation/signInCode': { meetingId: 'none' },
    'consultation/signIn': { meetingId: 'none', code: '123456' },
    'consultation/signInByList': { meetingId: 'none', people: [person] },
    'consultation/giveOpinion': { meetingId: 'none', no: 1, stance: 'concern', words: '怕晚上太亮' },
    'consultation/listOpinions': { meetingId: 'none', cursor },
    'consultation/listOpinionsToModerate': { meetingId: 'none', view: 'waiting', cursor },
    'consultation/moderateOpinion': { opinionId: 'none', seen: 1, show: false, reason: '说的是别家的事', reply: '会上再说' },
    'consultation/raiseHand': { meetingId: 'none', person },
    'consultation/lowerHand': { meetingId: 'none', person },
    'consultation/speakingBoard': { meetingId: 'none' },
    'consultation/callSpeaker': { meetingId: 'none', seenTurn: 0 },
    'consultation/listTopics': { view: 'all', cursor },
    'consultation/readTopic': { topicId: 'none' },
    'consultation/listSigners': { topicId: 'none', cursor },
    'consultation/proposeTopic': { source: 'residents', goal: 'answer', title: '村口装减速带', text: '放学时车太快', issueId: 'none' },
    'consultation/withdrawTopic': { topicId: 'none' },
    'consultation/cosign': { topicId: 'none' },
    'consultation/takeBackCosign': { topicId: 'none' },
    'consultation/reviewTopic': { topicId: 'none', show: false, reason: '说的是别家的事' },
    'consultation/answerTopic': { topicId: 'none', answer: { kind: 'decline', reason: '今年没有钱' } }
  }) satisfies { readonly [N in ActionName]?: InputOf<N> }

export const MEETINGS_OPTIONAL = {
  'consultation/createMeeting': ['pollId', 'kind', 'bodyId', 'agenda', 'agenda.issueId', 'agenda.topicId', 'parties', 'shortNoticeReason', 'materialFileIds'],
  'consultation/amendMeeting': ['kind', 'bodyId', 'agenda', 'agenda.issueId', 'agenda.topicId', 'parties', 'shortNoticeReason', 'materialFileIds'],
  'consultation/closeMeeting': ['minutes', 'items', 'items.statement', 'items.unresolved', 'outside', 'scanFileIds'],
  'consultation/reviseRecord': ['minutes', 'items', 'items.statement', 'items.unresolved', 'outside'],
  'consultation/referItem': ['method', 'method.options[]', 'groupId', 'partyStudy'],
  'consultation/listMeetings': ['cursor'],
  'consultation/giveOpinion': ['words'],
  'consultation/listOpinions': ['cursor'],
  'consultation/listOpinionsToModerate': ['cursor'],
  'consultation/moderateOpinion': ['reason', 'reply'],
  'consultation/raiseHand': ['person'],
  'consultation/lowerHand': ['person'],
  'consultation/listTopics': ['view', 'cursor'],
  'consultation/listSigners': ['cursor'],
  'consultation/proposeTopic': ['goal', 'issueId'],
  'consultation/reviewTopic': ['reason']
} as const
