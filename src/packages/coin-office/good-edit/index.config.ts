import { goodEditText } from '@/text/shop-desk'

export default definePageConfig({ navigationBarTitleText: goodEditText.addTitle })
