import { orderText } from '@/text/shop'

export default definePageConfig({ navigationBarTitleText: orderText.title })
