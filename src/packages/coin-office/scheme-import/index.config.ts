import { tableImportText } from '@/text/scheme-pages'

export default definePageConfig({ navigationBarTitleText: tableImportText.title })
