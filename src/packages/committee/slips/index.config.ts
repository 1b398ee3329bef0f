import { slipsText } from '@/text/slips'

export default definePageConfig({ navigationBarTitleText: slipsText.title })
