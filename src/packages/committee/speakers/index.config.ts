import { speakersText } from '@/text/meeting-record'

export default definePageConfig({ navigationBarTitleText: speakersText.title })
