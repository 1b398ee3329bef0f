import { counterText } from '@/text/shop-desk'

export default definePageConfig({ navigationBarTitleText: counterText.title })
