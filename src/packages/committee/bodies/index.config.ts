import { bodiesText } from '@/text/bodies'

export default definePageConfig({ navigationBarTitleText: bodiesText.deskTitle })
