import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { MethodBallot } from '@/components/method-ballot/method-ballot'
import { Sheet } from '@/components/sheet/sheet'
import { spoken } from '@/components/spoken'
import type { RollEntryView } from '@/contract/ballot'
import { methodGap, selectionWords } from '@/text/method-text'
import { sheetsText as text } from '@/text/poll-desk'
import type { SheetsStore } from './sheets-store'
import './sheets-paper.scss'

interface SlipProps {
  readonly store: SheetsStore
}

/** A slip with options: its door, and what was read from it. A tap opens the paper to read it into. */
export const OptionSlipRow = observer(function OptionSlipRow({ store, door }: SlipProps & { readonly door: RollEntryView }) {
  const read = store.count.choiceOf(door.unitId)
  const name = doorText(door)
  const words = read === undefined ? text.notRead : selectionWords(store.method, read)
  return (
    <View className='slip-row slip-row--read' hoverClass='is-pressed' onClick={() => store.openSlip(door)} {...spoken({ role: 'button', label: `${name}，${words}` })}>
      <View className='slip-row__door'>{name}</View>
      <View className={read === undefined ? 'soft' : 'strong'}>{words}</View>
    </View>
  )
})

/** The paper of one door, as the teller holds it. */
export const SlipSheet = observer(function SlipSheet({ store }: SlipProps) {
  const { door, reading, method } = store
  if (!door) return null
  const bar = (
    <>
      <Button kind='line' narrow text={text.asInvalid} onPress={store.keepInvalid} />
      <Button text={text.keep} off={methodGap(method, reading)} onPress={store.keepReading} />
    </>
  )
  return (
    <Sheet open title={text.slipOf(doorText(door))} onClose={store.closeSlip} bar={bar}>
      <MethodBallot method={method} selection={reading} onTap={store.tapSlip} />
    </Sheet>
  )
})

export const doorText = ({ householdNo, name }: RollEntryView): string => [householdNo, name].filter(Boolean).join(' ')
