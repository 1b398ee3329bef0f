import { appText } from '@/text/app-text'

export default definePageConfig({ navigationBarTitleText: appText.name })
