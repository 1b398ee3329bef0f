import { slipPrintText } from '@/text/slips'

export default definePageConfig({ navigationBarTitleText: slipPrintText.title })
