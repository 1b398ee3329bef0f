import { schemeEditText } from '@/text/scheme-pages'

export default definePageConfig({ navigationBarTitleText: schemeEditText.title })
