import { handOverText } from '@/text/shop-desk'

export default definePageConfig({ navigationBarTitleText: handOverText.title })
