import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { ConfirmSheet } from '@/components/confirm-sheet/confirm-sheet'
import { Field } from '@/components/field/field'
import { PeoplePicker } from '@/components/people-picker/people-picker'
import { TimeField } from '@/components/picker-field/picker-field'
import { Sheet } from '@/components/sheet/sheet'
import { CANCEL_WORDS_MAX } from '@/domain/volunteers/activity'
import { dayOf, type Instant } from '@/domain/shared/instant'
import { wheelMoment } from '@/flow/moment'
import { activityDeskText as text } from '@/text/volunteers-desk'
import type { ActivityDeskStore, Entered } from './desk-store'

interface SheetsProps {
  readonly store: ActivityDeskStore
}

export const DeskSheets = observer(function DeskSheets({ store }: SheetsProps) {
  const { sheet } = store
  return (
    <>
      <ConfirmSheet
        open={sheet.kind === 'enter'} title={sheet.kind === 'enter' ? text.enterTitle(sheet.who.name) : ''} action={text.enterSave}
        busy={store.entering.isBusy} error={store.entering.text} onConfirm={() => void store.saveEntry()} onClose={store.close}
      >
        {sheet.kind === 'enter' && <Times store={store} who={sheet.who} />}
      </ConfirmSheet>
      <ConfirmSheet
        open={sheet.kind === 'strike'} title={sheet.kind === 'strike' ? text.strikeTitle(sheet.who.name) : ''} action={text.strike} off={store.words.trim() === '' ? text.wordsFirst : undefined}
        busy={store.striking.isBusy} error={store.striking.text} onConfirm={() => void store.saveStrike()} onClose={store.close}
      >
        <Field label={text.strikeWords} value={store.words} placeholder={text.strikeHint} maxLength={CANCEL_WORDS_MAX} onChange={store.write} />
      </ConfirmSheet>
      <ConfirmSheet
        open={sheet.kind === 'confirm'} title={text.confirmTitle} note={text.confirmNote} action={text.confirmYes}
        busy={store.confirming.isBusy} error={store.confirming.text} onConfirm={() => void store.confirm()} onClose={store.close}
      />
      <Sheet open={sheet.kind === 'add'} title={text.addPerson} onClose={store.close}>{sheet.kind === 'add' && <People store={store} />}</Sheet>
    </>
  )
})

/** The day is the activity's. */
const Times = observer(function Times({ store, who }: SheetsProps & { readonly who: Entered }) {
  const { view } = store
  if (view === undefined) return null
  const day = dayOf(view.startsAt)
  const wheel = (at: Instant | undefined, put: (at: Instant) => void) => {
    const { clock, onChange } = wheelMoment(at, put)
    return { value: clock, text: clock, onChange: (picked: string) => onChange(day, picked) }
  }
  return (
    <View className='duo'>
      <TimeField label={text.inLabel} placeholder={text.inLabel} {...wheel(who.inAt, (inAt) => store.putTimes({ inAt }))} />
      <TimeField label={text.outLabel} placeholder={text.noOut} {...wheel(who.outAt, (outAt) => store.putTimes({ outAt }))} />
    </View>
  )
})

const People = observer(function People({ store }: SheetsProps) {
  const { people } = store
  return (
    <PeoplePicker
      groups={people.groups.map(({ unitId, name }) => ({ key: unitId, text: name }))}
      groupId={people.groupId ?? ''}
      onGroup={(groupId) => void people.choose(groupId)}
      people={people.people.map(({ personId, name, householdLabel }) => ({ key: personId, name, note: householdLabel }))}
      loading={people.loading}
      problem={people.problem}
      isChosen={() => false}
      onPress={store.choosePerson}
    />
  )
})
