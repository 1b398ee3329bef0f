import { coinWatchText } from '@/text/coin-watch'

export default definePageConfig({ navigationBarTitleText: coinWatchText.title })
