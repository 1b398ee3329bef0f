import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { ChoiceRow } from '@/components/choice-row/choice-row'
import { ConfirmSheet } from '@/components/confirm-sheet/confirm-sheet'
import { Field } from '@/components/field/field'
import { Hint } from '@/components/hint/hint'
import { OptionField } from '@/components/picker-field/picker-field'
import { Problem } from '@/components/problem/problem'
import { SectionTitle } from '@/components/section-title/section-title'
import { StateCard } from '@/components/state-card/state-card'
import { DUTY_KINDS, LIST_LEVELS, SOURCE_MAX } from '@/domain/duties/duty-list'
import { kindText, levelText } from '@/text/duties'
import { entryText as text } from '@/text/duties-desk'
import { ENTRY_SHAPE } from './entry-fields'
import type { EntryStore } from './entry-store'

interface EntryProps {
  readonly store: EntryStore
}

const LEVELS = LIST_LEVELS.map(level => levelText[level])

/** One entry as its keepers write it. */
export const EntryView = observer(function EntryView({ store }: EntryProps) {
  if (store.isGone) return <StateCard kind='empty' title={text.gone} text={text.goneText} />
  const { list } = store
  return (
    <>
      {list === 'duties' && <Kinds store={store} />}
      <View className='gap-3'>
        {ENTRY_SHAPE[list].map(({ name, max, tall }) => (
          <Field
            key={name}
            label={text.fields[name]}
            value={store.words[name] ?? ''}
            placeholder={text.hints[name]}
            maxLength={max}
            multiline={tall}
            error={store.errorOf(name)}
            onChange={words => store.write(name, words)}
          />
        ))}
        <OptionField label={text.level} text={levelText[store.level]} placeholder={levelText.local} options={LEVELS} chosen={LIST_LEVELS.indexOf(store.level)} onChange={index => store.chooseLevel(LIST_LEVELS[index] ?? 'local')} />
      </View>
      <View className='gap-5'><BasisField store={store} /></View>
      <Problem text={store.problem} />
      {store.entry !== undefined && <View className='gap-4'><Button kind='line' text={text.remove} onPress={() => store.openRemoval(true)} /></View>}
    </>
  )
})

const Kinds = observer(function Kinds({ store }: EntryProps) {
  return (
    <>
      <SectionTitle title={text.kind} />
      <Card pad='none'>
        {DUTY_KINDS.map(kind => <ChoiceRow key={kind} title={kindText[kind]} chosen={store.kind === kind} onPress={() => store.chooseKind(kind)} />)}
      </Card>
      <Problem text={store.kindError} />
    </>
  )
})

const BasisField = observer(function BasisField({ store }: EntryProps) {
  return (
    <>
      <Field label={text.basis} value={store.basis} placeholder={text.basisHint} maxLength={SOURCE_MAX} error={store.shownBasisError} onChange={store.writeBasis} />
      <View className='gap-2'><Hint icon='info'>{text.basisNote}</Hint></View>
    </>
  )
})

export const EntryBar = observer(function EntryBar({ store }: EntryProps) {
  return store.isGone ? null : <Button text={text.save} busy={store.isBusy} onPress={() => void store.save()} />
})

/** A second look before an entry goes. */
export const RemoveEntrySheet = observer(function RemoveEntrySheet({ store }: EntryProps) {
  return (
    <ConfirmSheet
      open={store.removing}
      title={text.removeTitle(store.label)}
      note={text.removeNote}
      action={text.removeAction}
      off={store.basisError === undefined ? undefined : text.removeOff}
      busy={store.remove.isBusy}
      error={store.remove.text}
      onConfirm={() => void store.confirmRemoval()}
      onClose={() => store.openRemoval(false)}
    >
      <Field label={text.basis} value={store.basis} placeholder={text.basisHint} maxLength={SOURCE_MAX} onChange={store.writeBasis} />
    </ConfirmSheet>
  )
})
