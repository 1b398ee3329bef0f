import { dutiesDeskText } from '@/text/duties-desk'

export default definePageConfig({ navigationBarTitleText: dutiesDeskText.title })
