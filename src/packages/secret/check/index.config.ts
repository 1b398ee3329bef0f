import { secretCheckText } from '@/text/secret-check'

export default definePageConfig({ navigationBarTitleText: secretCheckText.title })
