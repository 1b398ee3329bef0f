import { evidenceText } from '@/text/evidence'

export default definePageConfig({ navigationBarTitleText: evidenceText.title })
