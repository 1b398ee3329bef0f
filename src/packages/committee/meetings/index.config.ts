import { meetingsText } from '@/text/meetings-desk'

export default definePageConfig({ navigationBarTitleText: meetingsText.title })
