import { hoursText } from '@/text/volunteers'

export default definePageConfig({ navigationBarTitleText: hoursText.title })
