import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { ConfirmSheet } from '@/components/confirm-sheet/confirm-sheet'
import { Field } from '@/components/field/field'
import { FilterChips } from '@/components/filter-chips/filter-chips'
import { PeoplePicker } from '@/components/people-picker/people-picker'
import { DateField, OptionField } from '@/components/picker-field/picker-field'
import { Problem } from '@/components/problem/problem'
import { POSITIONS } from '@/domain/evidence/body'
import { bodiesDeskText as text, bodiesText, fullDay } from '@/text/bodies'
import type { BodyDeskStore } from './body-desk-store'
import { OUTSIDER_MAX, TITLE_MAX, type SeatForm } from './seat-form'

/** Somebody new in a body. */
export const SeatSheet = observer(function SeatSheet({ store }: { readonly store: BodyDeskStore }) {
  const { seatForm: form } = store
  const options = POSITIONS.map(position => bodiesText.positions[position])
  return (
    <ConfirmSheet
      open={store.act.kind === 'seat'}
      title={text.seatTitle}
      action={text.seatAction}
      busy={store.isBusy}
      error={store.problem}
      onConfirm={() => void store.submit()}
      onClose={store.close}
    >
      <Who form={form} />
      <OptionField label={text.position} text={bodiesText.positions[form.position]} placeholder='' options={options} chosen={POSITIONS.indexOf(form.position)} onChange={form.holdAt} />
      <Field label={text.titleField} value={form.title} placeholder={text.titleHint} maxLength={TITLE_MAX} error={form.errorOf('title')} onChange={words => form.write('title', words)} />
      <DateField label={text.seatFrom} text={form.from && fullDay(form.from)} placeholder={text.chooseDay} value={form.from} error={form.errorOf('from')} onChange={form.setFrom} />
    </ConfirmSheet>
  )
})

const Who = observer(function Who({ form }: { readonly form: SeatForm }) {
  const { people, person, outside } = form
  const kinds = [{ key: 'roll', text: text.fromRoll }, { key: 'outside', text: text.fromOutside }] as const
  return (
    <View className='gap-2'>
      <FilterChips label={text.seatTitle} chips={kinds} value={outside ? 'outside' : 'roll'} onSelect={key => form.invite(key === 'outside')} />
      {outside && <Field label={text.outsideName} value={form.outsideName} placeholder={text.outsideHint} maxLength={OUTSIDER_MAX} error={form.errorOf('who')} onChange={words => form.write('outsideName', words)} />}
      {!outside && (
        <>
          <PeoplePicker
            groups={people.groups.map(group => ({ key: group.unitId, text: group.name }))}
            groupId={people.groupId ?? ''}
            onGroup={id => void people.choose(id)}
            people={people.people.map(({ personId, name, householdLabel }) => ({ key: personId, name, note: householdLabel }))}
            loading={people.loading}
            problem={people.problem}
            isChosen={key => person?.personId === key}
            onPress={form.choose}
          />
          <Problem text={form.errorOf('who')} />
        </>
      )}
    </View>
  )
})
