import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { ChoiceRow } from '@/components/choice-row/choice-row'
import { Field } from '@/components/field/field'
import { Hint } from '@/components/hint/hint'
import { Problem } from '@/components/problem/problem'
import { SectionTitle } from '@/components/section-title/section-title'
import { spoken } from '@/components/spoken'
import type { RollChallenge } from '@/domain/ballot/roll-challenge'
import { pollText } from '@/text/poll'
import { rollPageText } from '@/text/roll-page'
import type { RollStore } from './roll-store'

const ABOUTS: readonly RollChallenge['about'][] = ['missing', 'shouldNotBeOn', 'wrongRepresentative']

/** 名册有误: what is wrong, which row, in the person's own words. */
export const ChallengeForm = observer(function ChallengeForm({ store }: { readonly store: RollStore }) {
  const { challenge, about, chosenLabel } = store
  if (challenge.isDone) {
    return (
      <>
        <SectionTitle title={rollPageText.challenge} />
        <Card><Hint icon='check'>{rollPageText.sent}</Hint></Card>
      </>
    )
  }
  return (
    <>
      <SectionTitle title={rollPageText.challenge} />
      <Card pad='none'>
        <View {...spoken({ role: 'radiogroup', label: rollPageText.aboutLabel })}>
          {ABOUTS.map(each => <ChoiceRow key={each} title={rollPageText.about(each)} chosen={each === about} onPress={() => store.chooseAbout(each)} />)}
        </View>
      </Card>
      {about !== 'missing' && (
        <View className='gap-3'><Hint icon='list'>{chosenLabel === undefined ? rollPageText.which : rollPageText.chosen(chosenLabel)}</Hint></View>
      )}
      <View className='gap-3'>
        <Field label={rollPageText.textLabel} placeholder={rollPageText.textHint} value={store.text} onChange={store.write} maxLength={store.textMax} multiline />
      </View>
      <Problem text={challenge.text} />
      <View className='gap-3'>
        <Button
          text={challenge.canRetry ? pollText.sendAgain : rollPageText.send}
          off={store.text.trim() === '' ? rollPageText.writeFirst : store.submitOff}
          busy={challenge.isBusy}
          onPress={store.submit}
        />
      </View>
    </>
  )
})
