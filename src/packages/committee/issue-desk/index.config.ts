import { issueDeskText } from '@/text/issue-desk'

export default definePageConfig({ navigationBarTitleText: issueDeskText.title })
