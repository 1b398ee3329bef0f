import { moderationText } from '@/text/meeting-record'

export default definePageConfig({ navigationBarTitleText: moderationText.title })
