import { deskText } from '@/text/desk'

export default definePageConfig({ navigationBarTitleText: deskText.title })
