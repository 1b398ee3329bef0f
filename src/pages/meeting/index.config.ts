import { meetingText } from '@/text/meeting'

export default definePageConfig({ navigationBarTitleText: meetingText.title })
