import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { pagingText } from '@/text/paging'

export interface MoreRowsProps {
  /** `none`: the list is complete and nothing is drawn. */
  readonly more: 'none' | 'idle' | 'loading' | 'failed'
  readonly onMore: () => void
  /** Where what follows is not older: `再看后面的`. */
  readonly text?: string | undefined
}

/** The way to older rows of a list that comes page by page. */
export function MoreRows({ more, onMore, text = pagingText.more }: MoreRowsProps) {
  if (more === 'none') return null
  return (
    <View className='gap-3'>
      <Button kind='line' small text={more === 'failed' ? pagingText.failed : text} busy={more === 'loading' && pagingText.loading} onPress={onMore} />
    </View>
  )
}
