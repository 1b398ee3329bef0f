import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { Field } from '@/components/field/field'
import { OptionField } from '@/components/picker-field/picker-field'
import { Problem } from '@/components/problem/problem'
import { Sheet } from '@/components/sheet/sheet'
import { STOCK_REASONS, STOCK_WORDS_MAX } from '@/domain/ledger/shop/stock-take'
import { countSheetText, goodText, priceSheetText } from '@/text/shop-desk'
import type { GoodStore } from './good-store'

interface SheetProps {
  readonly store: GoodStore
}

/** A new price, for another person to confirm. */
export const PriceSheet = observer(function PriceSheet({ store }: SheetProps) {
  const text = priceSheetText
  const bar = <Button text={text.send} off={store.priceOff} busy={store.propose.isBusy} onPress={() => void store.sendPrice()} />
  return (
    <Sheet open={store.sheet === 'price'} title={text.title} note={text.note} onClose={store.close} bar={bar}>
      <Field label={text.field} type='number' value={store.typed} onChange={store.type} />
      <Problem text={store.propose.text} />
    </Sheet>
  )
})

/** 盘点 and 到货: what lies on the shelf, and why it differs. */
export const CountSheet = observer(function CountSheet({ store }: SheetProps) {
  const text = countSheetText
  const { difference, reason } = store
  const bar = <Button text={text.send} off={store.countOff} busy={store.take.isBusy} onPress={() => void store.sendCount()} />
  return (
    <Sheet open={store.sheet === 'count'} title={text.title} note={text.note(store.expected, store.good?.unit ?? '')} onClose={store.close} bar={bar}>
      <Field label={text.field} type='number' value={store.typed} onChange={store.type} />
      {difference !== undefined && <View className='gap-2 strong'>{text.difference(difference)}</View>}
      {difference !== undefined && difference !== 0 && (
        <OptionField
          label={text.reason}
          text={reason && goodText.reasons[reason]}
          placeholder={text.reasonOff}
          options={STOCK_REASONS.map(each => goodText.reasons[each])}
          chosen={reason === undefined ? -1 : STOCK_REASONS.indexOf(reason)}
          onChange={store.choose}
        />
      )}
      <Field label={text.words} value={store.words} onChange={store.write} placeholder={text.wordsHint} maxLength={STOCK_WORDS_MAX} />
      <Problem text={store.take.text} />
    </Sheet>
  )
})
