import { dutiesText } from '@/text/duties'

export default definePageConfig({ navigationBarTitleText: dutiesText.title })
