import { entryText } from '@/text/coin-proof'

export default definePageConfig({ navigationBarTitleText: entryText.title })
