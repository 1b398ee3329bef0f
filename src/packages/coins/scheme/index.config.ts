import { schemeText } from '@/text/scheme-pages'

export default definePageConfig({ navigationBarTitleText: schemeText.title })
