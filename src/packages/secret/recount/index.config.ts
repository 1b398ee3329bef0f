import { secretRecountText } from '@/text/secret-recount'

export default definePageConfig({ navigationBarTitleText: secretRecountText.title })
