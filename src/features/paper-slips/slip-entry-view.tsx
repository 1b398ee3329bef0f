import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Field } from '@/components/field/field'
import { Hint } from '@/components/hint/hint'
import { Problem } from '@/components/problem/problem'
import { StateCard } from '@/components/state-card/state-card'
import { spoken } from '@/components/spoken'
import { selectionWords } from '@/text/method-text'
import { keptTogether } from '@/text/numbers'
import { slipEntryText as text } from '@/text/slips'
import { BalanceLine } from './balance-line'
import { SlipClosing } from './slip-closing'
import { SlipDifferences } from './slip-differences'
import type { SlipEntryStore } from './slip-entry-store'
import { SlipPenView } from './slip-pen-view'
import { SlipPhotos } from './slip-photos'
import './slip-entry.scss'

export interface SlipEntryProps {
  readonly store: SlipEntryStore
}

/** 录票 of one batch: count the pile, write it down slip by slip, compare, close. */
export const SlipEntryView = observer(function SlipEntryView({ store }: SlipEntryProps) {
  const { slips } = store
  if (!slips) return null
  switch (store.part) {
    case 'notTeller':
      return <StateCard kind='empty' title={text.notTeller} text={text.notTellerText} />
    case 'notNow':
      return <StateCard kind='empty' title={text.notNow} text={text.notNowText(slips.poll.closesAt)} />
    case 'tooLate':
      return <StateCard kind='empty' title={text.tooLate} text={text.tooLateText} />
    case 'closed':
      return slips.balance ? <Card><View className='t-h3'>{text.done}</View><View className='gap-2'><BalanceLine balance={slips.balance} /></View></Card> : null
    case 'counting':
      return <Counting store={store} />
    case 'reading':
      return <Reading store={store} />
    case 'waiting':
      return <Waiting store={store} />
    case 'differing':
      return <SlipDifferences store={store} />
    case 'closing':
      return <SlipClosing store={store} />
  }
})

const Counting = observer(function Counting({ store }: SlipEntryProps) {
  const { slips, expected } = store
  if (!slips) return null
  const bad = store.used !== '' && expected === undefined
  return (
    <>
      <View className='t-h2'>{slips.poll.question}</View>
      <View className='gap-2'><Hint icon='lock'>{text.alone}</Hint></View>
      <View className='gap-4'>
        <Field label={text.inBox} type='number' value={store.used} onChange={store.typeUsed} placeholder={text.inBoxHint} error={bad ? text.inBoxBad(slips.printed - slips.spoiled) : undefined} />
      </View>
      <View className='gap-3'><Button text={text.start} off={expected === undefined ? text.startOff : undefined} onPress={store.begin} /></View>
    </>
  )
})

const Reading = observer(function Reading({ store }: SlipEntryProps) {
  const { entries, left, expected = 0 } = store
  return (
    <>
      <View className='t-h2' {...spoken({ live: 'polite' })}>
        {keptTogether(left < 0 ? text.over(entries.length, expected) : text.progress(entries.length, left))}
      </View>
      {(left > 0 || store.pen.serial !== undefined) && <View className='pen'><SlipPenView store={store} /></View>}
      <Last store={store} />
      <SlipPhotos store={store} />
      <HandIn store={store} />
      <View className='gap-2'><Hint icon='phone'>{text.kept}</Hint></View>
      <Button kind='text' text={text.recount} onPress={store.recount} />
    </>
  )
})

const Last = observer(function Last({ store }: SlipEntryProps) {
  const { last, slips } = store
  if (!last || !slips) return null
  return (
    <View className='entry-last'>
      <View className='grow soft'>{text.last(last.serial, selectionWords(slips.poll.method, last.mark))}</View>
      <Button kind='line' small narrow icon='redo' text={text.undo} onPress={store.undo} />
    </View>
  )
})

const HandIn = observer(function HandIn({ store }: SlipEntryProps) {
  const { left, send } = store
  const off = left > 0 ? text.sendOff(left) : left < 0 ? text.sendOver : store.photoMissing ? text.sendPhoto : undefined
  return (
    <>
      <View className='gap-4'>
        <Button text={send.canRetry ? text.sendAgain : text.send} off={off} busy={send.isBusy} onPress={() => void store.handIn()} />
      </View>
      <Problem text={send.text} />
    </>
  )
})

const Waiting = observer(function Waiting({ store }: SlipEntryProps) {
  return (
    <>
      <StateCard kind='empty' title={text.progress(store.entries.length, 0)} text={text.sent} action={{ text: text.refresh, onPress: () => void store.load() }} />
      <Button kind='text' text={text.edit} onPress={store.recount} />
    </>
  )
})
