import { claimsText } from '@/text/claims'

export default definePageConfig({ navigationBarTitleText: claimsText.title })
