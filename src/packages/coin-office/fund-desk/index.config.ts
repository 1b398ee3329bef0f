import { fundDeskText } from '@/text/fund'

export default definePageConfig({ navigationBarTitleText: fundDeskText.title })
