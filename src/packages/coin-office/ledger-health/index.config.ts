import { ledgerProofText } from '@/text/coin-proof'

export default definePageConfig({ navigationBarTitleText: ledgerProofText.checks })
