import { organisationDeskText } from '@/text/volunteers-desk'

export default definePageConfig({ navigationBarTitleText: organisationDeskText.title })
