import { proofsText } from '@/text/proofs'

export default definePageConfig({ navigationBarTitleText: proofsText.title })
