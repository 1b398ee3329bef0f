import { calculatorText } from '@/text/calculator'

export default definePageConfig({ navigationBarTitleText: calculatorText.title })
