import { mediationText } from '@/text/mediation'

export default definePageConfig({ navigationBarTitleText: mediationText.title })
