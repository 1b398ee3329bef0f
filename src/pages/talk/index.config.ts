import { screenText } from '@/text/screen'

export default definePageConfig({ navigationBarTitleText: screenText.tabs.talk })
