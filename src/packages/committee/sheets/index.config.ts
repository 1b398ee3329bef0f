import { sheetsText } from '@/text/poll-desk'

export default definePageConfig({ navigationBarTitleText: sheetsText.title })
