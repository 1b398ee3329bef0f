import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { Field } from '@/components/field/field'
import { DateField } from '@/components/picker-field/picker-field'
import { Problem } from '@/components/problem/problem'
import { dayText } from '@/text/dates'
import { taskDeskText as text } from '@/text/duties-desk'
import { GroundsFields } from './grounds-fields'
import { TASK_FIELD_MAX, type NewTaskStore } from './new-task-store'

interface NewTaskProps {
  readonly store: NewTaskStore
}

/** What was sent from above, and what the list says to it while it is typed. */
export const NewTaskView = observer(function NewTaskView({ store }: NewTaskProps) {
  const { dueDay, today } = store
  const field = (name: 'title' | 'office') => (
    <Field label={text.fields[name]} value={store[name]} placeholder={text.hints[name]} maxLength={TASK_FIELD_MAX[name]} error={store.errorOf(name)} onChange={words => store.write(name, words)} />
  )
  return (
    <View>
      {field('title')}
      {field('office')}
      <DateField label={text.dueDay} text={dueDay && dayText(dueDay, today)} placeholder={text.chooseDay} value={dueDay} earliest={today} error={store.errorOf('dueDay')} onChange={store.setDay} />
      <GroundsFields form={store.grounds} />
      <Problem text={store.register.text} />
    </View>
  )
})

export const NewTaskBar = observer(function NewTaskBar({ store }: NewTaskProps) {
  return <Button text={text.register} busy={store.register.isBusy} onPress={() => void store.submit()} />
})
