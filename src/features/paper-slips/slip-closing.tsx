import { useState } from 'react'
import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { ChoiceRow } from '@/components/choice-row/choice-row'
import { ConfirmSheet } from '@/components/confirm-sheet/confirm-sheet'
import { Field } from '@/components/field/field'
import { Hint } from '@/components/hint/hint'
import { Problem } from '@/components/problem/problem'
import { keptTogether } from '@/text/numbers'
import { slipEntryText as text } from '@/text/slips'
import { BalanceLine } from './balance-line'
import type { SlipEntryStore } from './slip-entry-store'

/** Serials drawn at once. */
const PAGE = 20

interface ClosingProps {
  readonly store: SlipEntryStore
}

/** 对数: the last number, the sum in words, and the closing that cannot be undone. */
export const SlipClosing = observer(function SlipClosing({ store }: ClosingProps) {
  const { closing, slips, entries } = store
  if (!slips) return null
  const used = entries.length
  const off = closing.off(used)
  const sum = { printed: slips.printed, used, spoiled: slips.spoiled, returned: Number(closing.returned) }
  return (
    <>
      <View className='t-h2'>{text.agree}</View>
      <View className='gap-4'><Field label={text.returned} type='number' value={closing.returned} onChange={closing.type} error={off === undefined || off === 0 ? undefined : text.off(off)} /></View>
      {off !== undefined && <View className='gap-3'><BalanceLine balance={sum} /></View>}
      <Missing store={store} />
      <View className='gap-4'>
        <Button text={text.close} off={closing.isReady(used) ? undefined : offWords(store, off)} busy={closing.command.isBusy} onPress={closing.ask} />
      </View>
      <Problem text={closing.command.text} />
      <View className='gap-2'><Hint icon='info'>{text.closeNote}</Hint></View>
      <ConfirmSheet open={closing.asking} title={text.close} note={text.closeNote} action={text.closeAction} busy={closing.command.isBusy} onConfirm={() => void store.close()} onClose={closing.putOff}>
        <BalanceLine balance={sum} />
      </ConfirmSheet>
    </>
  )
})

const offWords = ({ closing, slips }: SlipEntryStore, off: number | undefined): string => {
  if (off === undefined) return text.closeOff
  return off === 0 ? text.missingOff((slips?.spoiledUnnamed ?? 0) - closing.missing.length) : text.closeUneven
}

/** Spoiled slips that nobody could name: they are what is now neither in the box nor left over. */
const Missing = observer(function Missing({ store }: ClosingProps) {
  const { slips, closing } = store
  const [shown, setShown] = useState(PAGE)
  if (!slips || slips.spoiledUnnamed === 0) return null
  const rest = slips.serials.filter(serial => store.markOf(serial) === undefined && !slips.spoiledSerials.includes(serial))
  return (
    <View className='gap-4'>
      <View className='strong'>{keptTogether(text.missing(slips.spoiledUnnamed))}</View>
      <View className='gap-2'><Card pad='none'>
        {rest.slice(0, shown).map(serial => <ChoiceRow key={serial} title={serial} chosen={closing.missing.includes(serial)} onPress={() => closing.toggle(serial)} />)}
      </Card></View>
      {rest.length > shown && <Button kind='text' text={text.moreSerials} onPress={() => setShown(shown + PAGE)} />}
    </View>
  )
})
