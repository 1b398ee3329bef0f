import { poolText } from '@/text/coin-accounts'

export default definePageConfig({ navigationBarTitleText: poolText.title })
