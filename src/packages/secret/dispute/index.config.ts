import { disputeText } from '@/text/ballot-care'

export default definePageConfig({ navigationBarTitleText: disputeText.title })
