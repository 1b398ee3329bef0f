import { accountEditText } from '@/text/coin-accounts'

export default definePageConfig({ navigationBarTitleText: accountEditText.title })
