import { undertakingText } from '@/text/undertaking'

export default definePageConfig({ navigationBarTitleText: undertakingText.listTitle })
