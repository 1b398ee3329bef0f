import { issuePageText } from '@/text/issue-page'

export default definePageConfig({ navigationBarTitleText: issuePageText.title })
