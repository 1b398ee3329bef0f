import { meetingRecordText } from '@/text/meeting-record'

export default definePageConfig({ navigationBarTitleText: meetingRecordText.title })
