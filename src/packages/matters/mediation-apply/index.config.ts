import { applyText } from '@/text/mediation'

export default definePageConfig({ navigationBarTitleText: applyText.title })
