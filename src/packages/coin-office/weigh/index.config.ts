import { weighText } from '@/text/claims-office'

export default definePageConfig({ navigationBarTitleText: weighText.title })
