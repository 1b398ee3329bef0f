import { rollImportText } from '@/text/register'

export default definePageConfig({ navigationBarTitleText: rollImportText.title })
