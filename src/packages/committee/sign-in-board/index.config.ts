import { boardText } from '@/text/meetings-desk'

export default definePageConfig({ navigationBarTitleText: boardText.title })
