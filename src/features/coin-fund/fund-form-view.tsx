import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Card } from '@/components/card/card'
import { Field } from '@/components/field/field'
import { FilterChips } from '@/components/filter-chips/filter-chips'
import { Hint } from '@/components/hint/hint'
import { PhotoField } from '@/components/photo-field/photo-field'
import { DateField, OptionField } from '@/components/picker-field/picker-field'
import { Problem } from '@/components/problem/problem'
import { SwitchRow } from '@/components/switch-row/switch-row'
import { FUND_DONOR_MAX, FUND_RECEIPTS_MAX, FUND_SOURCES, FUND_USES, FUND_WORDS_MAX } from '@/domain/ledger/fund/fund-entry'
import { dayOf } from '@/domain/shared/instant'
import { dayText } from '@/text/dates'
import { fundFormText as text, fundText } from '@/text/fund'
import type { FundDeskStore } from './fund-desk-store'
import type { FundForm } from './fund-form'

interface FormProps {
  readonly store: FundDeskStore
  readonly form: FundForm
}

/** One entry: which way, what for, how much, with its receipt. */
export const FundFormView = observer(function FundFormView({ store, form }: FormProps) {
  const { receipts } = store
  return (
    <>
      <FilterChips label={text.direction} chips={[{ key: 'in' as const, text: text.directions.in }, { key: 'out' as const, text: text.directions.out }]} value={form.direction} onSelect={form.turn} />
      {form.direction === 'in'
        ? <OptionField label={text.source} text={fundText.sources[form.source]} placeholder='' options={FUND_SOURCES.map(each => fundText.sources[each])} chosen={FUND_SOURCES.indexOf(form.source)} onChange={form.chooseSource} />
        : <OptionField label={text.use} text={fundText.uses[form.use]} placeholder='' options={FUND_USES.map(each => fundText.uses[each])} chosen={FUND_USES.indexOf(form.use)} onChange={form.chooseUse} />}
      <Field label={text.yuan} type='digit' value={form.yuan} placeholder={text.yuanHint} onChange={value => form.write('yuan', value)} />
      <DateField label={text.on} value={form.on} text={form.on && dayText(form.on)} placeholder={text.onHint} latest={store.today} onChange={form.setDay} />
      {form.isDonation && <View className='gap-3'><Card pad='rows'><SwitchRow title={text.named} note={text.namedNote} on={form.named} onChange={form.setNamed} /></Card></View>}
      {form.isDonation && form.named && <Field label={text.donor} value={form.donor} maxLength={FUND_DONOR_MAX} onChange={value => form.write('donor', value)} />}
      {form.isForGoods && <Arrivals store={store} form={form} />}
      <Field label={text.words} value={form.words} maxLength={FUND_WORDS_MAX} placeholder={text.wordsHint} onChange={value => form.write('words', value)} />
      <PhotoField
        label={text.receipts}
        photos={receipts.previews}
        states={receipts.photos.map(({ state }) => state)}
        most={FUND_RECEIPTS_MAX}
        hint={text.receiptsHint}
        onAdd={() => void receipts.add()}
        onOpen={index => receipts.remove(receipts.photos[index]?.id ?? '')}
        onRetry={() => void receipts.retry()}
      />
      <View className='gap-3'><Hint icon='people'>{text.note}</Hint></View>
      <Problem text={receipts.text ?? receipts.problem ?? store.enter.text} />
    </>
  )
})

/** Goods that came and that no bill was entered for yet. */
const Arrivals = observer(function Arrivals({ store, form }: FormProps) {
  const arrivals = store.view?.arrivals ?? []
  if (arrivals.length === 0) return null
  return (
    <View className='gap-3'>
      <View className='strong'>{text.arrivals}</View>
      <Card pad='rows'>
        {arrivals.map(({ takeId, goodName, pieces, at }) => (
          <SwitchRow key={takeId} title={text.arrival(goodName, pieces, dayText(dayOf(at)))} on={form.takes.includes(takeId)} onChange={() => form.toggle(takeId)} />
        ))}
      </Card>
    </View>
  )
})
