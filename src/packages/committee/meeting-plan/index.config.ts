import { meetingPlanText } from '@/text/meeting-plan'

export default definePageConfig({ navigationBarTitleText: meetingPlanText.title })
