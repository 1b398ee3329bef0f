import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { Field } from '@/components/field/field'
import { Hint } from '@/components/hint/hint'
import { Problem } from '@/components/problem/problem'
import { SectionTitle } from '@/components/section-title/section-title'
import { StateCard } from '@/components/state-card/state-card'
import { sumText } from '@/text/numbers'
import { choiceText } from '@/text/poll'
import { sheetsText as text } from '@/text/poll-desk'
import { SheetsPaper } from './sheets-paper'
import type { SheetsStore } from './sheets-store'

const HANDS = ['yes', 'no', 'abstain'] as const

export interface SheetsViewProps {
  readonly store: SheetsStore
}

/** One teller's sheet: hands as three numbers, slips door by door. */
export const SheetsView = observer(function SheetsView({ store }: SheetsViewProps) {
  const { poll } = store
  if (!poll) return null
  if (!poll.iAmTeller && store.isOpen) return <StateCard kind='empty' title={text.notTeller} text={text.notTellerText} />
  if (!store.isOpen) return <StateCard kind='empty' title={text.notNow} text={text.notNowText} />
  if (!store.hasPaper && !store.hasHands) return <StateCard kind='empty' title={text.none} text={text.noneText} />
  return (
    <>
      <View className='t-h2'>{poll.question}</View>
      <Hint icon='lock'>{text.alone}</Hint>
      {store.hasHands && <Hands store={store} />}
      {store.hasPaper && <SheetsPaper store={store} />}
      <HandedIn store={store} />
    </>
  )
})

const Hands = observer(function Hands({ store }: SheetsViewProps) {
  const { count } = store
  const typed = HANDS.map(field => Number(count.hands[field]) || 0)
  return (
    <>
      <SectionTitle title={text.hands} />
      {HANDS.map(field => (
        <Field key={field} label={text.handsLabel(choiceText[field])} type='number' value={count.hands[field]} onChange={words => count.typeHands(field, words)} />
      ))}
      <View className='gap-2 strong'>{text.sum(sumText(typed))}</View>
      <View className='gap-3'>
        <Button text={text.sendHands} off={count.handsComplete ? undefined : text.handsOff} busy={count.submitHands.isBusy} onPress={() => void count.sendHands()} />
      </View>
      <Problem text={count.submitHands.text} />
    </>
  )
})

const HandedIn = observer(function HandedIn({ store }: SheetsViewProps) {
  const { otherHandedIn } = store.count
  if (otherHandedIn === undefined) return null
  return (
    <View className='gap-3'>
      <Hint icon='checkc'>{otherHandedIn ? text.other.both : text.other.waiting}</Hint>
      <Hint icon='redo'>{text.again}</Hint>
    </View>
  )
})
