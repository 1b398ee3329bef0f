import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Field } from '@/components/field/field'
import { Hint } from '@/components/hint/hint'
import { OptionField } from '@/components/picker-field/picker-field'
import { Problem } from '@/components/problem/problem'
import { SectionTitle } from '@/components/section-title/section-title'
import { SwitchRow } from '@/components/switch-row/switch-row'
import { HANDLER_ROLES, ISSUE_KINDS, type Stage } from '@/domain/consultation/process/template'
import { artefactText, issueKindText, officeText } from '@/text/issue-words'
import { templatesText as text } from '@/text/templates'
import type { DraftForm } from './draft-form'
import { TemplateLadder } from './template-ladder'
import type { TemplateStore } from './template-store'

const NAME_MAX = 20

/** A draft while it is being changed: its name, what it is for, and each stage. */
export const DraftEditor = observer(function DraftEditor({ store, form }: { readonly store: TemplateStore; readonly form: DraftForm }) {
  return (
    <>
      <Field label={text.name} value={form.name} maxLength={NAME_MAX} onChange={form.rename} />
      <SectionTitle title={text.forKinds} />
      <Card pad='rows'>
        {ISSUE_KINDS.map(kind => <SwitchRow key={kind} title={issueKindText[kind]} on={form.forKinds.includes(kind)} onChange={() => form.toggleKind(kind)} />)}
      </Card>
      {form.stages.map((stage, index) => <StageEditor key={stage.id} form={form} stage={stage} index={index} />)}
      <Problem text={store.edit.text ?? store.cannotAdoptText} />
      <SectionTitle title={text.ladder} />
      <TemplateLadder template={form} />
    </>
  )
})

interface StageProps {
  readonly form: DraftForm
  readonly stage: Stage
  readonly index: number
}

const StageEditor = observer(function StageEditor({ form, stage, index }: StageProps) {
  const { id, name, body = '', dueDays, fixed } = stage
  return (
    <>
      <SectionTitle title={`${index + 1}. ${name}`} />
      <Card>
        <Field label={text.stageName} value={name} maxLength={NAME_MAX} onChange={words => form.nameStage(id, words)} />
        <Field label={text.body} value={body} placeholder={text.bodyHint} maxLength={NAME_MAX} onChange={words => form.nameBody(id, words)} />
        <Field label={text.dueDays} value={dueDays === 0 ? '' : String(dueDays)} placeholder={text.dayNumber} type='number' onChange={days => form.setDays(id, days)} />
        <Roles form={form} stage={stage} />
        <NoticeDays form={form} stage={stage} />
        {fixed ? <View className='gap-2'><Hint icon='lock'>{text.fixed}</Hint></View> : <Tools form={form} stage={stage} index={index} />}
        {form.mayAdd && <Button kind='text' small icon='plus' text={text.add} onPress={() => form.addAfter(id)} />}
      </Card>
    </>
  )
})

const Roles = observer(function Roles({ form, stage: { id, roles } }: Omit<StageProps, 'index'>) {
  const offices = HANDLER_ROLES.map(role => officeText[role])
  const [first, second] = roles
  const placeOf = (role: (typeof roles)[number] | undefined): number => (role === undefined ? -1 : HANDLER_ROLES.indexOf(role))
  return (
    <>
      <OptionField label={text.first} text={first && officeText[first]} placeholder={text.first} options={offices} chosen={placeOf(first)} onChange={index => form.setRole(id, 0, HANDLER_ROLES[index])} />
      <OptionField label={text.second} text={second ? officeText[second] : text.nobody} placeholder={text.nobody} options={[text.nobody, ...offices]} chosen={placeOf(second) + 1} onChange={index => form.setRole(id, 1, HANDLER_ROLES[index - 1])} />
    </>
  )
})

/** Only where a paper has to hang for some days. */
const NoticeDays = observer(function NoticeDays({ form, stage: { id, outcomes } }: Omit<StageProps, 'index'>) {
  const timed = outcomes.flatMap(({ needs }) => needs).filter(({ days }) => days !== undefined)
  const kinds = [...new Set(timed.map(({ kind }) => kind))]
  return (
    <>
      {kinds.map(kind => {
        const days = timed.find(need => need.kind === kind)?.days ?? 0
        return <Field key={kind} label={text.noticeDays(artefactText[kind])} value={days === 0 ? '' : String(days)} placeholder={text.dayNumber} type='number' onChange={count => form.setNoticeDays(id, kind, count)} />
      })}
    </>
  )
})

function Tools({ form, stage: { id }, index }: StageProps) {
  return (
    <View className='stage-edit__tools'>
      {index > 0 && <Button kind='text' small narrow text={text.up} onPress={() => form.move(id, -1)} />}
      {index < form.stages.length - 1 && <Button kind='text' small narrow text={text.down} onPress={() => form.move(id, 1)} />}
      {form.stages.length > 1 && <Button kind='text' small narrow text={text.remove} onPress={() => form.remove(id)} />}
    </View>
  )
}
