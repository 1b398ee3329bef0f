import { publishText } from '@/text/publish'

export default definePageConfig({ navigationBarTitleText: publishText.title })
