import { shopDeskText } from '@/text/shop-desk'

export default definePageConfig({ navigationBarTitleText: shopDeskText.title })
