import { accountsText } from '@/text/coin-accounts'

export default definePageConfig({ navigationBarTitleText: accountsText.title })
