import { activityDeskText } from '@/text/volunteers-desk'

export default definePageConfig({ navigationBarTitleText: activityDeskText.title })
