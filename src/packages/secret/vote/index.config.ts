import { secretVoteText } from '@/text/secret-vote'

export default definePageConfig({ navigationBarTitleText: secretVoteText.title })
