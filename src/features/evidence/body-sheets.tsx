import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Card } from '@/components/card/card'
import { ChoiceRow } from '@/components/choice-row/choice-row'
import { ConfirmSheet } from '@/components/confirm-sheet/confirm-sheet'
import { Field } from '@/components/field/field'
import { Hint } from '@/components/hint/hint'
import { DateField } from '@/components/picker-field/picker-field'
import { bodiesDeskText as text, fullDay } from '@/text/bodies'
import { BodyWords, TermFields } from './body-fields'
import { REASON_MAX, type BodyDeskStore } from './body-desk-store'
import { SeatSheet } from './seat-sheet'

interface SheetsProps {
  readonly store: BodyDeskStore
}

/** Everything that is done to a body, each in its own sheet. */
export const BodySheets = ({ store }: SheetsProps) => (
  <>
    <EditSheet store={store} />
    <SeatSheet store={store} />
    <EndSeatSheet store={store} />
    <TermSheet store={store} />
    <DissolveSheet store={store} />
  </>
)

const EditSheet = observer(function EditSheet({ store }: SheetsProps) {
  return (
    <ConfirmSheet open={store.act.kind === 'edit'} title={text.editTitle} action={text.editAction} busy={store.isBusy} error={store.problem} onConfirm={() => void store.submit()} onClose={store.close}>
      <BodyWords form={store.form} />
      <TermFields form={store.form} />
    </ConfirmSheet>
  )
})

const EndSeatSheet = observer(function EndSeatSheet({ store }: SheetsProps) {
  const { act } = store
  const seat = act.kind === 'endSeat' ? act.seat : undefined
  const to = act.kind === 'endSeat' ? act.to : undefined
  return (
    <ConfirmSheet open={seat !== undefined} title={text.endTitle(seat?.name ?? '')} note={text.endNote} action={text.endAction} busy={store.isBusy} error={store.problem} onConfirm={() => void store.submit()} onClose={store.close}>
      <DateField label={text.endDay} text={to && fullDay(to)} placeholder={text.chooseDay} value={to} earliest={seat?.from} onChange={store.endOn} />
    </ConfirmSheet>
  )
})

const TermSheet = observer(function TermSheet({ store }: SheetsProps) {
  const { act, body } = store
  const stay = act.kind === 'startTerm' ? act.stay : []
  return (
    <ConfirmSheet open={act.kind === 'startTerm'} title={text.termTitle} note={text.termNote} action={text.termAction} busy={store.isBusy} error={store.problem} onConfirm={() => void store.submit()} onClose={store.close}>
      <TermFields form={store.form} />
      {body !== undefined && body.seats.length > 0 && (
        <View className='gap-3'>
          <Hint icon='people'>{text.stay}</Hint>
          <Card pad='none'>
            {body.seats.map(({ no, name, title }) => <ChoiceRow key={no} title={name} note={title} chosen={stay.includes(no)} onPress={() => store.keep(no)} />)}
          </Card>
        </View>
      )}
    </ConfirmSheet>
  )
})

const DissolveSheet = observer(function DissolveSheet({ store }: SheetsProps) {
  return (
    <ConfirmSheet open={store.act.kind === 'dissolve'} title={text.dissolveTitle} note={text.dissolveNote} action={text.dissolveAction} off={store.dissolveOff} busy={store.isBusy} error={store.problem} onConfirm={() => void store.submit()} onClose={store.close}>
      <Field label={text.reason} value={store.reason} placeholder={text.reasonHint} maxLength={REASON_MAX} onChange={store.writeReason} />
    </ConfirmSheet>
  )
})
