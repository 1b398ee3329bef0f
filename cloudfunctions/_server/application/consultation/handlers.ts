import type { ContextHandlers } from '@server/pipeline/handlers'
import { createMeeting } from './create-meeting'
import { listMeetings, readMeeting } from './read-meetings'
import { signIn } from './sign-in'
import { signInByList } from './sign-in-by-list'
import { signInCode } from './sign-in-code'

export const consultationHandlers: ContextHandlers<'consultation'> = {
  'consultation/createMeeting': createMeeting,
  'consultation/listMeetings': listMeetings,
  'consultation/readMeeting': readMeeting,
  'consultation/signInCode': signInCode,
  'consultation/signIn': signIn,
  'consultation/signInByList': signInByList
}
