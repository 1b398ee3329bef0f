import { schemeDeskText } from '@/text/scheme-pages'

export default definePageConfig({ navigationBarTitleText: schemeDeskText.title })
