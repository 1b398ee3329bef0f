import { claimBatchText } from '@/text/claims-office'

export default definePageConfig({ navigationBarTitleText: claimBatchText.title })
