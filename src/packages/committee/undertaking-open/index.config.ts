import { followThroughText } from '@/text/undertaking'

export default definePageConfig({ navigationBarTitleText: followThroughText.openTitle })
