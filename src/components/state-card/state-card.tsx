import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Drawing } from '@/components/drawing/drawing'
import { Icon } from '@/components/icon/icon'
import { spoken } from '@/components/spoken'
import { keptTogether } from '@/text/numbers'
import './state-card.scss'

export interface StateCardProps {
  readonly kind: 'empty' | 'error'
  /** What is the case: `3组还没有议题`, `票没送出去`. */
  readonly title: string
  /** What is safe, then what to do: `票还在您手机里，没有丢，也不会投两次。` */
  readonly text?: string | undefined
  readonly action?: { readonly text: string, readonly onPress: () => void, readonly busy?: boolean | undefined } | undefined
}

/** Stands in the place of a list or a page that has nothing to show. */
export function StateCard({ kind, title, text, action }: StateCardProps) {
  return (
    <View className='state' {...spoken({ role: kind === 'error' ? 'alert' : 'status' })}>
      {kind === 'empty' ? <Drawing name='village' /> : <View className='late'><Icon name='warn' size='l' /></View>}
      <View className='state__title'>{title}</View>
      {text && <View className='state__text'>{keptTogether(text)}</View>}
      {action && (
        <View className='state__action'>
          <Button text={action.text} kind={kind === 'error' ? 'primary' : 'line'} small busy={action.busy} onPress={action.onPress} />
        </View>
      )}
    </View>
  )
}
