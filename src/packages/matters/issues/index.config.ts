import { issuesText } from '@/text/issues-page'

export default definePageConfig({ navigationBarTitleText: issuesText.title })
