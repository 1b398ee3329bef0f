import { volunteersText } from '@/text/volunteers'

export default definePageConfig({ navigationBarTitleText: volunteersText.activity })
