import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { spoken } from '@/components/spoken'
import { secretBoardText as text } from '@/text/secret-board'
import './pager.scss'

export interface PagerProps {
  /** From 0. */
  readonly page: number
  readonly pages: number
  readonly busy: boolean
  readonly onTurn: (by: 1 | -1) => void
}

/** One page at a time: a board of thousands is too long to scroll. */
export function Pager({ page, pages, busy, onTurn }: PagerProps) {
  if (pages < 2) return null
  return (
    <View className='pager'>
      <View className='pager__where num' {...spoken({ role: 'status', live: 'polite' })}>{busy ? text.turning : text.page(page, pages)}</View>
      <View className='duo'>
        <Button kind='line' small text={text.earlier} {...(page === 0 && { off: text.earlier })} onPress={() => onTurn(-1)} />
        <Button kind='line' small text={text.later} {...(page + 1 >= pages && { off: text.later })} onPress={() => onTurn(1)} />
      </View>
    </View>
  )
}
