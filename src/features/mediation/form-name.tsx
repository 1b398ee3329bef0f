import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Card } from '@/components/card/card'
import { ChoiceRow } from '@/components/choice-row/choice-row'
import { PeoplePicker } from '@/components/people-picker/people-picker'
import { mediatorText as text } from '@/text/mediation-desk'
import { OUTSIDE } from './form-sender'
import type { FormProps } from './form-words'

/** Who a side is: somebody of the roll, or nobody of it. */
export const NameForm = observer(function NameForm({ forms }: FormProps) {
  const { people, fields } = forms
  return (
    <>
      <View className='gap-3'>
        <Card pad='none'><ChoiceRow title={text.outside} note={text.outsideNote} chosen={fields.choice === OUTSIDE} onPress={() => forms.put({ choice: OUTSIDE })} /></Card>
      </View>
      <View className='gap-3'>
        <PeoplePicker
          groups={people.groups.map(({ groupId, name }) => ({ key: groupId, text: name }))}
          groupId={people.groupId ?? ''}
          onGroup={(groupId) => void people.choose(groupId)}
          people={people.people.map(({ personId, name, householdLabel }) => ({ key: personId, name, note: householdLabel }))}
          loading={people.loading}
          problem={people.problem}
          isChosen={(key) => key === fields.choice}
          onPress={(choice) => forms.put({ choice })}
        />
      </View>
    </>
  )
})
