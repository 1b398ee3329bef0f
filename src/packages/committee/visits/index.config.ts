import { visitsText } from '@/text/rating'

export default definePageConfig({ navigationBarTitleText: visitsText.title })
