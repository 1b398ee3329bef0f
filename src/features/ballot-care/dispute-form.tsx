import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Card } from '@/components/card/card'
import { ChoiceRow } from '@/components/choice-row/choice-row'
import { Field } from '@/components/field/field'
import { Hint } from '@/components/hint/hint'
import { Problem } from '@/components/problem/problem'
import { SectionTitle } from '@/components/section-title/section-title'
import { SwitchRow } from '@/components/switch-row/switch-row'
import { disputeKindNote, disputeKindText, disputeOffText, disputeText as text } from '@/text/ballot-care'
import type { DisputeProps } from './dispute-view'

/** Which of the five it is; then the promise, with what it tells, and words. */
export const DisputeForm = observer(function DisputeForm({ store }: DisputeProps) {
  const { kinds, kind, words, wordsMax, attaches } = store
  return (
    <>
      <SectionTitle title={text.what} />
      <Card pad='none'>
        {kinds.map(each => (
          <ChoiceRow
            key={each.kind}
            title={disputeKindText[each.kind]}
            note={disputeKindNote[each.kind]}
            off={each.cannot && disputeOffText[each.cannot]}
            chosen={each.kind === kind}
            onPress={() => store.choose(each.kind)}
          />
        ))}
      </Card>
      {store.asksForPromise && <PromisePart store={store} />}
      {kind !== undefined && (
        <View className='gap-3'>
          <Field label={text.words} aside={attaches ? text.wordsOptional : undefined} value={words} placeholder={text.wordsHint} maxLength={wordsMax} multiline onChange={store.write} />
        </View>
      )}
      <Problem text={store.file.text} />
    </>
  )
})

/** What the promise is good for and what it gives away, before it is sent. */
const PromisePart = observer(function PromisePart({ store }: DisputeProps) {
  if (store.promise === undefined) return <View className='gap-3'><Hint icon='info'>{text.noPromise}</Hint></View>
  return (
    <View className='gap-3'>
      <Card pad='rows'><SwitchRow title={text.attach} note={text.attachNote} on={store.attach} onChange={store.setAttach} /></Card>
      <View className='gap-2'><Hint icon='eye'>{store.attach ? text.reveals : text.withoutPromise}</Hint></View>
    </View>
  )
})
