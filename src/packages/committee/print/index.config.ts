import { printText } from '@/text/publish'

export default definePageConfig({ navigationBarTitleText: printText.title })
