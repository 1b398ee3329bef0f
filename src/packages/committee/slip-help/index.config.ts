import { slipHelpText } from '@/text/slips'

export default definePageConfig({ navigationBarTitleText: slipHelpText.title })
