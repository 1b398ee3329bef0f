import { secretBoardText } from '@/text/secret-board'

export default definePageConfig({ navigationBarTitleText: secretBoardText.title })
