import { mediationDeskText } from '@/text/mediation-desk'

export default definePageConfig({ navigationBarTitleText: mediationDeskText.title })
