import { openingText } from '@/text/scheme-pages'

export default definePageConfig({ navigationBarTitleText: openingText.title })
