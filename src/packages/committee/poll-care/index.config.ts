import { pollCareText } from '@/text/ballot-care'

export default definePageConfig({ navigationBarTitleText: pollCareText.title })
