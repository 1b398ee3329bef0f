import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { ConfirmSheet } from '@/components/confirm-sheet/confirm-sheet'
import { Field } from '@/components/field/field'
import { Skeleton } from '@/components/skeleton/skeleton'
import { WORDS_MAX } from '@/domain/duties/admission'
import { taskDeskText as text } from '@/text/duties-desk'
import { GroundsFields } from './grounds-fields'
import type { TaskAct, TaskStore } from './task-store'

const TITLES: Readonly<Record<TaskAct, string>> = { object: text.objectTitle, citeAgain: text.citeAgainTitle, finish: text.finishTitle, withdraw: text.withdrawTitle }
const ACTIONS: Readonly<Record<TaskAct, string>> = { object: text.objectAction, citeAgain: text.citeAgainAction, finish: text.finishAction, withdraw: text.withdrawAction }
const NOTES: Readonly<Partial<Record<TaskAct, string>>> = { object: text.objectNote, finish: text.finishNote, withdraw: text.withdrawNote }

/** A second look before anything is done with a task. */
export const TaskSheets = observer(function TaskSheets({ store }: { readonly store: TaskStore }) {
  const { act } = store
  if (act === undefined) return null
  return (
    <ConfirmSheet
      open
      title={TITLES[act]}
      note={NOTES[act]}
      action={ACTIONS[act]}
      off={store.wordsError}
      busy={store.isBusy}
      error={store.problem}
      onConfirm={() => void store.confirm()}
      onClose={() => store.open(undefined)}
    >
      {act === 'object' && <Field label={text.objectWords} value={store.words} placeholder={text.objectWordsHint} maxLength={WORDS_MAX} multiline onChange={store.write} />}
      {act === 'citeAgain' && (store.grounds.list.phase.kind === 'loading' ? <Skeleton kind='rows' /> : <View><GroundsFields form={store.grounds} /></View>)}
    </ConfirmSheet>
  )
})
