import { pollDeskText } from '@/text/poll-desk'

export default definePageConfig({ navigationBarTitleText: pollDeskText.title })
