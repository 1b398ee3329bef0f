import { slipText } from '@/text/shop'

export default definePageConfig({ navigationBarTitleText: slipText.title })
