import { honoursText } from '@/text/honours'

export default definePageConfig({ navigationBarTitleText: honoursText.title })
