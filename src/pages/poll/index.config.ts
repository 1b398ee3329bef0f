import { pollText } from '@/text/poll'

export default definePageConfig({ navigationBarTitleText: pollText.title })
