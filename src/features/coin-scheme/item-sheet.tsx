import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { Field } from '@/components/field/field'
import { OptionField } from '@/components/picker-field/picker-field'
import { Problem } from '@/components/problem/problem'
import { Sheet } from '@/components/sheet/sheet'
import { SwitchRow } from '@/components/switch-row/switch-row'
import { CAP_PERIODS } from '@/domain/ledger/period'
import { DIMENSIONS } from '@/domain/ledger/point-item'
import { ITEM_EVIDENCE_MAX, ITEM_NAME_MAX } from '@/domain/ledger/scheme/item-rules'
import { schemeEditText as text } from '@/text/scheme-pages'
import { countedText, dimensionText, earnedText, periodText, perText } from '@/text/scheme-words'
import type { SchemeEditStore } from './edit-store'
import type { ItemForm } from './item-form'

interface ItemSheetProps {
  readonly store: SchemeEditStore
  readonly form: ItemForm
}

const UNITS = ['time', 'hour', 'kilogram'] as const
const PERS = ['person', 'household'] as const
const EARNED = ['claim', 'meetingAttendance'] as const
const CODE_MAX = 8

/** One item as its keepers write it. */
export const ItemSheet = observer(function ItemSheet({ store, form }: ItemSheetProps) {
  const { words, dimension, unit, earnedBy, key } = form
  const bar = <Button text={text.keep} off={form.problem === undefined ? undefined : text.fill} busy={store.putItem.isBusy} onPress={() => void store.keepItem()} />
  return (
    <Sheet open title={key === undefined ? text.newItem : text.itemTitle} onClose={store.closeItem} bar={bar}>
      <OptionField label={text.dimension} text={dimensionText[dimension]} placeholder={text.dimension} options={DIMENSIONS.map(each => dimensionText[each])} chosen={DIMENSIONS.indexOf(dimension)} onChange={index => form.chooseDimension(DIMENSIONS[index] ?? 'environment')} />
      <Field label={text.name} value={words.name} placeholder={text.nameHint} maxLength={ITEM_NAME_MAX} onChange={name => form.write('name', name)} />
      <Field label={text.points} value={words.points} type='number' onChange={points => form.write('points', points)} />
      <OptionField label={text.counted} text={countedText[unit]} placeholder={text.counted} options={UNITS.map(each => countedText[each])} chosen={UNITS.indexOf(unit)} onChange={index => form.chooseUnit(UNITS[index] ?? 'time')} />
      <Field label={text.evidence} value={words.evidence} placeholder={text.evidenceHint} maxLength={ITEM_EVIDENCE_MAX} onChange={evidence => form.write('evidence', evidence)} />
      <Cap form={form} />
      {form.effect === 'earn' && <OptionField label={text.earnedBy} text={earnedText[earnedBy]} placeholder={text.earnedBy} options={EARNED.map(each => earnedText[each])} chosen={EARNED.indexOf(earnedBy)} onChange={index => form.chooseEarned(EARNED[index] ?? 'claim')} />}
      <Field label={text.code} value={words.code} placeholder={form.codeHint} maxLength={CODE_MAX} onChange={code => form.write('code', code)} />
      <Problem text={store.putItem.text ?? store.removeItem.text ?? form.shownProblem} />
      {key !== undefined && <View className='gap-2'><Button kind='text' small text={text.remove} busy={store.removeItem.isBusy} onPress={() => void store.dropItem()} /></View>}
    </Sheet>
  )
})

const Cap = observer(function Cap({ form }: Pick<ItemSheetProps, 'form'>) {
  const { capped, period, per, words } = form
  return (
    <>
      <SwitchRow title={text.capped} on={capped} onChange={form.setCapped} />
      {capped && <View className='gap-3'><Field label={text.times} value={words.times} type='number' onChange={times => form.write('times', times)} /></View>}
      {capped && <OptionField label={text.period} text={periodText[period]} placeholder={text.period} options={CAP_PERIODS.map(each => periodText[each])} chosen={CAP_PERIODS.indexOf(period)} onChange={index => form.choosePeriod(CAP_PERIODS[index] ?? 'month')} />}
      {capped && <OptionField label={text.per} text={perText[per]} placeholder={text.per} options={PERS.map(each => perText[each])} chosen={PERS.indexOf(per)} onChange={index => form.choosePer(PERS[index] ?? 'person')} />}
    </>
  )
})
