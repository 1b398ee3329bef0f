import type { MeetingDetail } from '@/contract/consultation'
import type { Role } from '@/domain/community/roles'
import { sampleClosedTalk, sampleOpinionRow, samplePublishedTalk, sampleSigners, sampleSpeakers, sampleTalk, sampleTopic, sampleTopics } from '@/testing/meeting-replies'
import { sampleMembership, sampleSession } from '@/testing/test-platform'
import { meetingPlanText } from '@/text/meeting-plan'
import { meetingDeskText, meetingRecordText } from '@/text/meeting-record'
import { launch, type MiniApp } from './harness'
import { replyCloud, type ReplyCloud } from './reply-cloud'

export const TOPIC = 'packages/matters/topic/index?topicId=topic%3A1'
export const MEETING = 'pages/meeting/index?meetingId=c1%3Ameeting1'
export const MEETING_DESK = 'packages/committee/meetings/index?meetingId=c1%3Ameeting1'
export const MEETING_RECORD = 'packages/committee/meeting-record/index?meetingId=c1%3Ameeting1'
export const MEETING_OPINIONS = 'packages/committee/meeting-opinions/index?meetingId=c1%3Ameeting1'
export const SPEAKERS = 'packages/committee/speakers/index?meetingId=c1%3Ameeting1'

export interface MeetingVisit {
  readonly meeting?: MeetingDetail
  readonly topic?: Parameters<typeof sampleTopic>[0]
}
export interface MeetingPhone {
  readonly app: MiniApp
  readonly village: ReplyCloud
  press(text: string): Promise<void>
  choose(text: string): Promise<void>
  inputs(name: Parameters<ReplyCloud['of']>[0]): readonly unknown[]
}

/** One phone of one person: an app keeps who it belongs to, so a test file has one. */
export function meetingPhone(roles: readonly Role[], fontSize?: number): (url: string, visit?: MeetingVisit) => Promise<MeetingPhone> {
  const storage = { session: { version: 1, value: sampleSession(sampleMembership({ roles: ['resident', 'householdRep', ...roles] })) } }
  return async (url, visit = {}) => {
    const village = meetingCloud(visit)
    const app = await launch({ cloud: village.cloud, url, storage, ...(fontSize === undefined ? {} : { fontSize }) })
    return {
      app,
      village,
      press: text => app.tap(app.$$('.btn').find(button => app.text(button) === text) ?? ''),
      choose: text => app.tap(app.$$('.choice').find(row => app.text(row).startsWith(text)) ?? ''),
      inputs: name => village.of(name).map(({ input }) => input)
    }
  }
}

const meetingCloud = ({ meeting = sampleTalk(), topic }: MeetingVisit): ReplyCloud =>
  replyCloud({
    'consultation/readTopic': sampleTopic(topic),
    'consultation/listTopics': sampleTopics(),
    'consultation/listSigners': sampleSigners(),
    'consultation/cosign': { progress: [], reached: false },
    'consultation/answerTopic': { answered: true },
    'consultation/proposeTopic': { topicId: 'topic:9', held: false },
    'consultation/readMeeting': meeting,
    'consultation/giveOpinion': { no: 1, stance: 'agree', wordsState: 'none' },
    'consultation/raiseHand': { up: true, place: 1, waiting: 1, hasFloor: false },
    'consultation/signRecord': { published: false },
    'consultation/closeMeeting': { present: 24 },
    'consultation/speakingBoard': sampleSpeakers(),
    'consultation/callSpeaker': sampleSpeakers(19),
    'consultation/listOpinionsToModerate': { items: Array.from({ length: 20 }, (_, index) => sampleOpinionRow(index)), nextCursor: 'more' },
    'consultation/moderateOpinion': { wordsState: 'shown' },
    'community/listUnits': { units: [{ unitId: 'c1', kind: 'village', name: '云溪村', households: 312 }, { unitId: 'c1:g:3', kind: 'group', name: '3组', households: 54 }] },
    'ballot/listPolls': { items: [] }
  })

export interface MeetingPageAt extends MeetingVisit {
  readonly name: string
  readonly url: string
  /** A sentence without which the page would be wrong. */
  readonly says: string
  /** Cloud calls of its first showing; one unless told. */
  readonly calls?: number
}

export const RESIDENT_MEETING_PAGES: readonly MeetingPageAt[] = [
  { name: '议题列表', url: 'packages/matters/topics/index', says: '村口到小学装减速带' },
  { name: '议题', url: TOPIC, says: '已有 12 人联名，再有 93 人就够数' },
  { name: '会前', url: MEETING, says: '3组垃圾投放点往哪里迁' },
  { name: '会后', url: MEETING, says: '迁到老晒场，桶带盖。', meeting: samplePublishedTalk() }
]

export const MEETING_DESK_PAGES: readonly MeetingPageAt[] = [
  { name: '发会议通知', url: 'packages/committee/meeting-plan/index', says: meetingPlanText.kindNote.consultation, calls: 2 },
  { name: '会议台', url: MEETING_DESK, says: meetingDeskText.signNote, meeting: sampleClosedTalk() },
  { name: '写记录', url: MEETING_RECORD, says: meetingRecordText.present(12), meeting: sampleTalk({ may: ['close'] }) },
  { name: '看会前看法', url: MEETING_OPINIONS, says: '投放点迁到哪里' },
  { name: '发言顺序', url: SPEAKERS, says: '吴秀英' }
]
