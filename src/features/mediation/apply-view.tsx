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
import { StateCard } from '@/components/state-card/state-card'
import { SwitchRow } from '@/components/switch-row/switch-row'
import { DISPUTE_KINDS } from '@/domain/mediation/mediation-case'
import { applyText as text, caseText, disputeText } from '@/text/mediation'
import type { ApplyStore } from './apply-store'
import { Points } from './points'

interface ApplyProps {
  readonly store: ApplyStore
}

/** The application: what consent means first, then a heading, a few words, and how the other side is called. */
export const ApplyView = observer(function ApplyView({ store }: ApplyProps) {
  return (
    <>
      {!store.helping && (
        <Card>
          <View className='t-h3'>{text.explain}</View>
          <Points points={text.explains} />
        </Card>
      )}
      {store.helping && <Words store={store} field='helped' label={text.helped} hint={text.helpedHint} note={text.helpedNote} />}
      <SectionTitle title={text.kind} />
      <Card pad='none'>
        <View {...spoken({ role: 'radiogroup', label: text.kind })}>
          {DISPUTE_KINDS.map((kind) => <ChoiceRow key={kind} title={disputeText[kind]} chosen={store.kind === kind} onPress={() => store.choose(kind)} />)}
        </View>
      </Card>
      <View className='gap-4'>
        <Field label={text.about} value={store.about} placeholder={text.aboutHint} maxLength={store.aboutMax} multiline onChange={(words) => store.write('about', words)} />
        <Hint icon='lock'>{text.aboutNote}</Hint>
      </View>
      <Words store={store} field='other' label={text.other} hint={text.otherHint} note={text.otherNote} />
      {!store.helping && (
        <View className='gap-4'>
          <Card pad='rows'><SwitchRow title={caseText.openTitle} note={caseText.openNote} on={store.wantsOpen} onChange={store.setWantsOpen} /></Card>
        </View>
      )}
      <Problem text={store.apply.text} />
    </>
  )
})

const Words = observer(function Words({ store, field, label, hint, note }: ApplyProps & { readonly field: 'other' | 'helped'; readonly label: string; readonly hint: string; readonly note: string }) {
  return (
    <View className='gap-4'>
      <Field label={label} value={store[field]} placeholder={hint} maxLength={store.wordsMax} onChange={(words) => store.write(field, words)} />
      <Hint icon='info'>{note}</Hint>
    </View>
  )
})

export const ApplyBar = observer(function ApplyBar({ store }: ApplyProps) {
  const { apply } = store
  return <Button text={apply.canRetry ? caseText.sendAgain : text.send} off={store.off} busy={apply.isBusy && text.sending} onPress={store.send} />
})

export interface ApplyDoneProps extends ApplyProps {
  readonly openCase: (mediationId: string) => void
  readonly goBack: () => void
}

/** After applying: what happens next. Who helped a neighbour has no case to look at. */
export const ApplyDone = observer(function ApplyDone({ store, openCase, goBack }: ApplyDoneProps) {
  const { helping, mediationId } = store
  const action = helping || mediationId === undefined ? { text: text.back, onPress: goBack } : { text: text.toCase, onPress: () => openCase(mediationId) }
  return <StateCard kind='empty' title={helping ? text.helpedTitle : text.doneTitle} text={helping ? text.helpedText : text.doneText} action={action} />
})
