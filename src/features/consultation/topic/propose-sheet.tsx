import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Card } from '@/components/card/card'
import { ChoiceRow } from '@/components/choice-row/choice-row'
import { ConfirmSheet } from '@/components/confirm-sheet/confirm-sheet'
import { Field } from '@/components/field/field'
import { OptionField } from '@/components/picker-field/picker-field'
import { TOPIC_TEXT_MAX, TOPIC_TITLE_MAX } from '@/domain/consultation/topic'
import { topicSourceText } from '@/text/topic'
import { goalText, topicText as text } from '@/text/topic-page'
import type { ProposeTopicStore } from './propose-store'

interface ProposeProps {
  readonly store: ProposeTopicStore
  readonly open: boolean
  readonly onClose: () => void
}

/** A new topic: the matter, why, and what is asked for. */
export const ProposeSheet = observer(function ProposeSheet({ store, open, onClose }: ProposeProps) {
  const { sources, source, propose } = store
  const byResidents = source === 'residents'
  return (
    <ConfirmSheet
      open={open}
      title={text.proposeTitle}
      action={byResidents ? text.proposeAction : text.proposeOffice}
      off={store.off}
      busy={propose.isBusy}
      error={propose.text}
      onConfirm={() => void store.submit()}
      onClose={onClose}
    >
      <Field label={text.name} value={store.title} placeholder={text.nameHint} maxLength={TOPIC_TITLE_MAX} onChange={words => store.write('title', words)} />
      <Field label={text.words} value={store.words} placeholder={text.wordsHint} maxLength={TOPIC_TEXT_MAX} multiline onChange={words => store.write('words', words)} />
      {sources.length > 1 && <OptionField label={text.source} text={topicSourceText[source]} placeholder='' options={sources.map(each => topicSourceText[each])} chosen={sources.indexOf(source)} onChange={index => store.chooseSource(sources[index] ?? 'residents')} />}
      {byResidents && (
        <View className='gap-3'>
          <Card pad='none'>
            {store.goals.map(goal => <ChoiceRow key={goal} title={goalText[goal].title} note={goalText[goal].note} chosen={store.goal === goal} onPress={() => store.chooseGoal(goal)} />)}
          </Card>
        </View>
      )}
    </ConfirmSheet>
  )
})
