import { draftText } from '@/text/draft'

export default definePageConfig({ navigationBarTitleText: draftText.title })
