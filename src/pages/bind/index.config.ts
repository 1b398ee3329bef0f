import { bindText } from '@/text/home'

export default definePageConfig({ navigationBarTitleText: bindText.title })
