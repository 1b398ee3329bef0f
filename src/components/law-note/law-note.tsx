import { View } from '@tarojs/components'
import { Icon } from '@/components/icon/icon'
import './law-note.scss'

export interface LawNoteProps {
  /** `《村民委员会组织法》第三十条`. */
  readonly title: string
  /** The exact text of the article, or an account of it that says so itself: see LawNotes. */
  readonly text: string
}

export function LawNote({ title, text }: LawNoteProps) {
  return (
    <View className='lawnote'>
      <View className='lawnote__title'>
        <Icon name='law' size='s' />
        {title}
      </View>
      <View className='lawnote__text'>{text}</View>
    </View>
  )
}
