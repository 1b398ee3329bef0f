import { bindingsText } from '@/text/register'

export default definePageConfig({ navigationBarTitleText: bindingsText.title })
