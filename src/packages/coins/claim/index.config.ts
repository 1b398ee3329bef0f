import { claimText } from '@/text/claims'

export default definePageConfig({ navigationBarTitleText: claimText.title })
