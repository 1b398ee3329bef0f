import { claimNoticeText } from '@/text/claims'

export default definePageConfig({ navigationBarTitleText: claimNoticeText.title })
