import { topicText } from '@/text/topic-page'

export default definePageConfig({ navigationBarTitleText: topicText.listTitle })
