import { waysText } from '@/text/mediation-desk'

export default definePageConfig({ navigationBarTitleText: waysText.title })
