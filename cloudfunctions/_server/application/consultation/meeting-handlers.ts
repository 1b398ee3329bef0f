import type { meetingActions } from '@/contract/meeting'
import type { meetingRoomActions } from '@/contract/meeting-room'
import type { HandlerOf } from '@server/pipeline/handlers'
import type { ServerPorts } from '@server/ports/server-ports'
import { amendMeeting, cancelMeeting, setTalkNotice } from './change-meeting'
import { closeMeeting, reviseRecord, signRecord } from './close-meeting'
import { createMeeting } from './create-meeting'
import { giveOpinion, moderateOpinion } from './opinions'
import { listMeetings, readMeeting } from './read-meetings'
import { listOpinions, listOpinionsToModerate } from './read-opinions'
import { referItem } from './refer-item'
import { signIn } from './sign-in'
import { signInByList } from './sign-in-by-list'
import { signInCode } from './sign-in-code'
import { callSpeaker, lowerHand, raiseHand, speakingBoard } from './speaking'

type Name =
  | keyof typeof meetingActions
  | keyof typeof meetingRoomActions
  | 'consultation/listMeetings'
  | 'consultation/readMeeting'
  | 'consultation/signInCode'
  | 'consultation/signIn'
  | 'consultation/signInByList'

/** Calling, holding and recording meetings. */
export const meetingHandlers = (ports: Pick<ServerPorts, 'files' | 'contentCheck'>): { readonly [N in Name]: HandlerOf<N> } => ({
  'consultation/createMeeting': createMeeting,
  'consultation/amendMeeting': amendMeeting,
  'consultation/cancelMeeting': cancelMeeting,
  'consultation/closeMeeting': closeMeeting,
  'consultation/signRecord': signRecord,
  'consultation/reviseRecord': reviseRecord,
  'consultation/referItem': referItem,
  'consultation/setTalkNotice': setTalkNotice,
  'consultation/listMeetings': listMeetings,
  'consultation/readMeeting': readMeeting(ports),
  'consultation/signInCode': signInCode,
  'consultation/signIn': signIn,
  'consultation/signInByList': signInByList,
  'consultation/giveOpinion': giveOpinion(ports),
  'consultation/listOpinions': listOpinions,
  'consultation/listOpinionsToModerate': listOpinionsToModerate,
  'consultation/moderateOpinion': moderateOpinion,
  'consultation/raiseHand': raiseHand,
  'consultation/lowerHand': lowerHand,
  'consultation/speakingBoard': speakingBoard,
  'consultation/callSpeaker': callSpeaker
})
