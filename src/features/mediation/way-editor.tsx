import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Field } from '@/components/field/field'
import { Problem } from '@/components/problem/problem'
import { SwitchRow } from '@/components/switch-row/switch-row'
import { STEP_NAME_LENGTH_MAX, STEP_WHAT_LENGTH_MAX, TEMPLATE_NAME_LENGTH_MAX, type CaseStep } from '@/domain/mediation/case-template'
import { waysText as text } from '@/text/mediation-desk'
import type { WayDraft, WaysStore } from './ways-store'

interface WayEditorProps {
  readonly store: WaysStore
  readonly draft: WayDraft
}

/** The steps of an own way, one card each. */
export const WayEditor = observer(function WayEditor({ store, draft }: WayEditorProps) {
  return (
    <>
      <Field label={text.copyName} value={draft.name} maxLength={TEMPLATE_NAME_LENGTH_MAX} onChange={(name) => store.put({ name })} />
      <View className='gap-3'>
        {draft.steps.map((step, index) => <StepCard key={step.id} store={store} step={step} index={index} last={draft.steps.length === 1} />)}
      </View>
      {store.canAddStep && <View className='gap-3'><Button kind='line' icon='plus' text={text.addStep} onPress={store.addStep} /></View>}
      <View className='gap-4'>
        <Field label={text.visitDays} type='number' value={draft.visitAfterDays} error={store.daysError} onChange={(visitAfterDays) => store.put({ visitAfterDays })} />
      </View>
      <Problem text={store.save.text} />
    </>
  )
})

interface StepCardProps {
  readonly store: WaysStore
  readonly step: CaseStep
  readonly index: number
  /** The only step there is stays. */
  readonly last: boolean
}

const StepCard = observer(function StepCard({ store, step, index, last }: StepCardProps) {
  return (
    <Card>
      <Field label={text.stepName(index + 1)} value={step.name} maxLength={STEP_NAME_LENGTH_MAX} onChange={(name) => store.putStep(index, { name })} />
      <Field label={text.stepWhat} value={step.what} error={store.stepError(index)} maxLength={STEP_WHAT_LENGTH_MAX} multiline onChange={(what) => store.putStep(index, { what })} />
      <SwitchRow title={text.stepRequired} on={step.required} onChange={(required) => store.putStep(index, { required })} />
      <View className='duo gap-2'>
        {index > 0 ? <Button kind='text' small text={text.moveUp} onPress={() => store.moveUp(index)} /> : <View />}
        {!last && <Button kind='text' small text={text.removeStep} onPress={() => store.removeStep(index)} />}
      </View>
    </Card>
  )
})

/** Saving makes a draft only; adopting it is a deed of its own. */
export const WaysBar = observer(function WaysBar({ store }: { readonly store: WaysStore }) {
  if (store.draft === undefined) return null
  return (
    <>
      <Button kind='line' narrow text={text.stop} onPress={store.stopEditing} />
      <Button text={text.save} off={store.saveOff} busy={store.save.isBusy} onPress={() => void store.sendDraft()} />
    </>
  )
})
