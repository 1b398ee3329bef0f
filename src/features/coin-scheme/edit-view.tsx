import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { ChoiceRow } from '@/components/choice-row/choice-row'
import { Facts } from '@/components/facts/facts'
import { Field } from '@/components/field/field'
import { FilterChips } from '@/components/filter-chips/filter-chips'
import { OptionField } from '@/components/picker-field/picker-field'
import { Problem } from '@/components/problem/problem'
import { SectionTitle } from '@/components/section-title/section-title'
import { StateCard } from '@/components/state-card/state-card'
import { MINUS_MODES, SCHEME_CYCLES, SCHEME_UNITS } from '@/domain/ledger/scheme'
import { schemeEditText as text, schemeText } from '@/text/scheme-pages'
import { cycleText, dimensionText, minusText, quarterEndText, unitText } from '@/text/scheme-words'
import type { SchemeEditStore } from './edit-store'
import { ItemRows } from './item-rows'
import { ItemSheet } from './item-sheet'
import { termFacts } from './term-facts'
import type { ResetQuarter, TermFigure, TermsForm } from './terms-form'

interface EditProps {
  readonly store: SchemeEditStore
}

/** The draft: what is decided beside the items, then the items by field of life. A supervisor only reads. */
export const SchemeEditView = observer(function SchemeEditView({ store, goBack }: EditProps & { readonly goBack: () => void }) {
  const { draft, terms, mayEdit } = store
  if (draft === undefined || terms === undefined) return <StateCard kind='empty' title={text.gone} text={text.goneText} action={{ text: text.back, onPress: goBack }} />
  return (
    <>
      <Problem text={store.unfitText} />
      <SectionTitle title={text.items}><View className='soft t-sub'>{schemeText.count(draft.scheme.items.length)}</View></SectionTitle>
      {store.dimensions.length > 0 && (
        <FilterChips label={schemeText.dimensions} chips={store.dimensions.map(({ key, count }) => ({ key, text: dimensionText[key], count }))} value={store.dimension} onSelect={store.choose} />
      )}
      {store.items.length > 0 && <View className='gap-3'><ItemRows items={store.items} {...(mayEdit && { onOpen: store.openItem })} /></View>}
      {mayEdit && <View className='gap-3'><Button kind='line' icon='plus' text={text.addItem} onPress={() => store.openItem(undefined)} /></View>}
      <SectionTitle title={text.terms} />
      {mayEdit ? <TermFields form={terms} /> : <Card><Facts facts={termFacts(draft.scheme)} /></Card>}
      <Problem text={store.saveTerms.text} />
      {store.item && <ItemSheet store={store} form={store.item} />}
    </>
  )
})

export const SchemeEditBar = observer(function SchemeEditBar({ store }: EditProps) {
  const { terms, mayEdit } = store
  if (terms === undefined || store.draft === undefined || !mayEdit) return null
  return <Button text={text.save} off={terms.dirty ? undefined : text.saved} busy={store.saveTerms.isBusy} onPress={() => void store.keepTerms()} />
})

const TermFields = observer(function TermFields({ form }: { readonly form: TermsForm }) {
  return (
    <>
      <Card pad='none'>
        {SCHEME_UNITS.map(unit => <ChoiceRow key={unit} title={unitText[unit]} chosen={form.unit === unit} onPress={() => form.chooseUnit(unit)} />)}
      </Card>
      <View className='gap-3'>
        <Figure form={form} name='noticeDays' label={text.noticeDays} />
        <OptionField label={text.cycle} text={cycleText[form.cycle]} placeholder={text.cycle} options={SCHEME_CYCLES.map(cycle => cycleText[cycle])} chosen={SCHEME_CYCLES.indexOf(form.cycle)} onChange={index => form.chooseCycle(SCHEME_CYCLES[index] ?? 'month')} />
        <Figure form={form} name='householdMonthCap' label={text.monthCap} placeholder={text.noCap} />
        <Expiry form={form} />
        <Figure form={form} name='priceNoticeDays' label={text.priceNoticeDays} />
        <Figure form={form} name='referenceValueCents' label={text.reference} placeholder={text.referenceHint} />
        <OptionField label={text.minus} text={minusText[form.minusMode]} placeholder={text.minus} options={MINUS_MODES.map(mode => minusText[mode])} chosen={MINUS_MODES.indexOf(form.minusMode)} onChange={index => form.chooseMinus(MINUS_MODES[index] ?? 'honour')} />
      </View>
    </>
  )
})

const RESETS: readonly ResetQuarter[] = [4, 1, 2, 3]

const Expiry = observer(function Expiry({ form }: { readonly form: TermsForm }) {
  const { resetQuarter } = form
  return (
    <>
      <OptionField
        label={text.expiry}
        text={resetQuarter === undefined ? text.byQuarters : text.byReset}
        placeholder={text.expiry}
        options={[text.byQuarters, text.byReset]}
        chosen={resetQuarter === undefined ? 0 : 1}
        onChange={index => form.chooseReset(index === 0 ? undefined : 4)}
      />
      {resetQuarter === undefined
        ? <Figure form={form} name='quartersAlive' label={text.quartersAlive} />
        : <OptionField label={text.resetQuarter} text={quarterEndText[resetQuarter]} placeholder={text.resetQuarter} options={RESETS.map(quarter => quarterEndText[quarter])} chosen={RESETS.indexOf(resetQuarter)} onChange={index => form.chooseReset(RESETS[index])} />}
    </>
  )
})

interface FigureProps {
  readonly form: TermsForm
  readonly name: TermFigure
  readonly label: string
  readonly placeholder?: string
}

const Figure = observer(function Figure({ form, name, label, placeholder }: FigureProps) {
  return <Field label={label} value={form.figures[name]} placeholder={placeholder} type='number' onChange={words => form.write(name, words)} />
})
