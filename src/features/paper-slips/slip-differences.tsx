import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Hint } from '@/components/hint/hint'
import { Problem } from '@/components/problem/problem'
import { selectionWords } from '@/text/method-text'
import { keptTogether } from '@/text/numbers'
import { slipEntryText as text } from '@/text/slips'
import type { SlipEntryStore } from './slip-entry-store'
import { SlipPenView } from './slip-pen-view'

interface DifferencesProps {
  readonly store: SlipEntryStore
}

/** Slips that the two read differently: one's own reading beside each, the other's nowhere. */
export const SlipDifferences = observer(function SlipDifferences({ store }: DifferencesProps) {
  const { slips, send, pen } = store
  const serials = slips?.differingSerials ?? []
  return (
    <>
      <View className='t-h2'>{keptTogether(text.differTitle(serials.length))}</View>
      <View className='soft gap-2'>{text.differHow}</View>
      {pen.serial !== undefined && <View className='pen'><SlipPenView store={store} /></View>}
      <View className='gap-4'><Card pad='rows'>{serials.map(serial => <Difference key={serial} store={store} serial={serial} />)}</Card></View>
      <View className='gap-4'>
        {store.isChanged
          ? <Button text={send.canRetry ? text.sendAgain : text.resend} busy={send.isBusy} onPress={() => void store.handIn()} />
          : <Button kind='line' text={text.refreshDiffer} onPress={() => void store.load()} />}
      </View>
      <Problem text={send.text} />
      <View className='gap-2'><Hint icon='lock'>{text.alone}</Hint></View>
    </>
  )
})

const Difference = observer(function Difference({ store, serial }: DifferencesProps & { readonly serial: string }) {
  const mark = store.markOf(serial)
  const method = store.slips?.poll.method
  return (
    <View className='entry-diff'>
      <View className='entry-diff__serial'>{serial}</View>
      <View className='soft'>{mark === undefined || method === undefined ? text.notMine : text.mine(selectionWords(method, mark))}</View>
      <View className='gap-2 duo'>
        <Button kind='line' small icon='eye' text={text.look} onPress={() => store.pen.pick(serial)} />
        {mark !== undefined && <Button kind='line' small text={text.remove} onPress={() => store.remove(serial)} />}
      </View>
    </View>
  )
})
