import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { Field } from '@/components/field/field'
import { MethodBallot } from '@/components/method-ballot/method-ballot'
import { Problem } from '@/components/problem/problem'
import { spoken } from '@/components/spoken'
import { BALLOT_OPTIONS } from '@/domain/ballot/manifest'
import type { SlipEntry } from '@/domain/ballot/paper/slip-reading'
import { SERIAL_TAIL } from '@/domain/ballot/paper/serial'
import { choiceText } from '@/text/poll'
import { slipEntryText as text } from '@/text/slips'
import type { SlipEntryStore } from './slip-entry-store'

interface PenProps {
  readonly store: SlipEntryStore
}

/** One slip: found by four characters or its code, then one tap for what stands on it. */
export const SlipPenView = observer(function SlipPenView({ store }: PenProps) {
  const { pen } = store
  const { serial } = pen
  return (
    <>
      {serial === undefined ? <Find store={store} /> : <View className='pen__serial'>{serial}</View>}
      {serial !== undefined && <Marks store={store} serial={serial} />}
    </>
  )
})

const Find = observer(function Find({ store: { pen } }: PenProps) {
  return (
    <>
      <View className='pen__find'>
        <Field label={text.tail} value={pen.typed} onChange={pen.type} placeholder={text.tailHint} error={pen.isUnknown ? text.unknown(pen.typed) : undefined} aside={`${pen.typed.length} / ${SERIAL_TAIL}`} />
      </View>
      {pen.canScan && <View className='gap-3'><Button kind='line' icon='qr' text={text.scan} onPress={() => void pen.scan()} /></View>}
    </>
  )
})

const Marks = observer(function Marks({ store, serial }: PenProps & { readonly serial: string }) {
  const { pen, slips } = store
  if (!slips) return null
  const before = store.markOf(serial)
  if (pen.isSpoiled) return <><Problem text={text.spoiled(serial)} /><PutBack store={store} /></>
  const { method } = slips.poll
  return (
    <>
      {before !== undefined && store.part === 'reading' && <Problem text={text.again(serial)} />}
      {method.kind === 'yesNo' && <View className='soft t-sub'>{text.chosen}</View>}
      {method.kind === 'yesNo'
        ? <View className='pen__marks'>{BALLOT_OPTIONS.map(option => <Mark key={option} words={choiceText[option]} onPress={() => store.note(option)} />)}</View>
        : <><MethodBallot method={method} selection={pen.filling} onTap={pen.tap} elder /><Keep store={store} /></>}
      <View className='pen__marks'>
        {method.kind === 'yesNo' && <Mark words={text.blank} hint={text.blankHint} onPress={() => store.note('blank')} />}
        <Mark words={text.invalid} hint={text.invalidHint} onPress={() => store.note('invalid')} />
      </View>
      <PutBack store={store} />
    </>
  )
})

/** A chosen blank ballot is written down in the one word that both readers use. */
const Keep = observer(function Keep({ store }: PenProps) {
  const { selection } = store.pen
  const mark: SlipEntry['mark'] | undefined = typeof selection === 'object' && selection.length === 0 ? 'blank' : selection
  return (
    <View className='gap-3'>
      <Button text={text.keep} off={mark === undefined ? text.keepOff : undefined} onPress={() => { if (mark !== undefined) store.note(mark) }} />
    </View>
  )
})

const PutBack = ({ store }: PenProps) => <Button kind='text' small text={text.putBack} onPress={store.pen.lift} />

interface MarkProps {
  readonly words: string
  readonly hint?: string
  readonly onPress: () => void
}

/** All weigh the same: what stands on a slip is nobody's favourite. */
const Mark = ({ words, hint, onPress }: MarkProps) => (
  <View className='pen__mark' hoverClass='is-pressed' hoverStayTime={90} onClick={() => onPress()} {...spoken({ role: 'button', label: words })}>
    <View>{words}</View>
    {hint !== undefined && <View className='pen__hint'>{hint}</View>}
  </View>
)
