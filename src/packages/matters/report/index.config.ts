import { reportText } from '@/text/report'

export default definePageConfig({ navigationBarTitleText: reportText.title })
