import { inboxText } from '@/text/inbox'

export default definePageConfig({ navigationBarTitleText: inboxText.title })
