import { fundText } from '@/text/fund'

export default definePageConfig({ navigationBarTitleText: fundText.title })
