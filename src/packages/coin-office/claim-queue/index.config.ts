import { claimQueueText } from '@/text/claims-office'

export default definePageConfig({ navigationBarTitleText: claimQueueText.title })
