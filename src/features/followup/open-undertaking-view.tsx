import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { CarryOutFields } from '@/components/carry-out-fields/carry-out-fields'
import { Problem } from '@/components/problem/problem'
import { StateCard } from '@/components/state-card/state-card'
import { pollText } from '@/text/poll'
import { followThroughText as text } from '@/text/undertaking'
import type { OpenUndertakingStore } from './open-undertaking-store'

interface OpenUndertakingProps {
  readonly store: OpenUndertakingStore
  readonly openUndertaking: (undertakingId: string) => void
}

/** 写落实方案, and once it is out, the way to it. */
export const OpenUndertakingView = observer(function OpenUndertakingView({ store, openUndertaking }: OpenUndertakingProps) {
  const { undertakingId } = store
  if (undertakingId !== undefined) {
    return <StateCard kind='empty' title={text.opened} text={text.openedText} action={{ text: text.openedTo, onPress: () => openUndertaking(undertakingId) }} />
  }
  return (
    <>
      <View className='soft t-sub'>{text.openNote}</View>
      <CarryOutFields form={store.form} />
      <Problem text={store.open.text} />
    </>
  )
})

export const OpenUndertakingBar = observer(function OpenUndertakingBar({ store }: Pick<OpenUndertakingProps, 'store'>) {
  const { open, form } = store
  if (open.isDone) return null
  return <Button text={open.canRetry ? pollText.sendAgain : text.openSend} off={form.off} busy={open.isBusy} onPress={() => void store.send()} />
})
