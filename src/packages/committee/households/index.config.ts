import { householdsText } from '@/text/register'

export default definePageConfig({ navigationBarTitleText: householdsText.title })
