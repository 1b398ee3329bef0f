import { templatesText } from '@/text/templates'

export default definePageConfig({ navigationBarTitleText: templatesText.title })
