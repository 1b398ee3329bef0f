import { noticeText } from '@/text/notices'

export default definePageConfig({ navigationBarTitleText: noticeText.title, enableShareAppMessage: true })
