import { goodText } from '@/text/shop-desk'

export default definePageConfig({ navigationBarTitleText: goodText.title })
