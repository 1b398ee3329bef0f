import { heldPhotosText } from '@/text/held-photos'

export default definePageConfig({ navigationBarTitleText: heldPhotosText.title })
