import { organisationsText } from '@/text/volunteers'

export default definePageConfig({ navigationBarTitleText: organisationsText.title })
