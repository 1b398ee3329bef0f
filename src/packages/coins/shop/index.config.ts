import { shopText } from '@/text/shop'

export default definePageConfig({ navigationBarTitleText: shopText.title })
