import { rollPageText } from '@/text/roll-page'

export default definePageConfig({ navigationBarTitleText: rollPageText.title })
