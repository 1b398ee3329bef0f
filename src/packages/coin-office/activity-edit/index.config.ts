import { activityEditText } from '@/text/volunteers-desk'

export default definePageConfig({ navigationBarTitleText: activityEditText.title })
