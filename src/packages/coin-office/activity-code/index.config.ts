import { activityCodeText } from '@/text/volunteers-desk'

export default definePageConfig({ navigationBarTitleText: activityCodeText.title })
