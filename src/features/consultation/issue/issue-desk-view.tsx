import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { Deed } from '@/domain/consultation/issue/deeds'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { CarryOutFields } from '@/components/carry-out-fields/carry-out-fields'
import { ChoiceRow } from '@/components/choice-row/choice-row'
import { EntryRow } from '@/components/entry-row/entry-row'
import { Field } from '@/components/field/field'
import { Hint } from '@/components/hint/hint'
import { Problem } from '@/components/problem/problem'
import { SectionTitle } from '@/components/section-title/section-title'
import { StateCard } from '@/components/state-card/state-card'
import { unreachable } from '@/domain/shared/result'
import { LINE_MAX } from '@/domain/consultation/issue/issue'
import { issueDeskText as text } from '@/text/issue-desk'
import { deedText } from '@/text/issue-page'
import { pollText } from '@/text/poll'
import { deedKey } from './deeds'
import { whyNotText, type DeskForm, type IssueDeskStore } from './issue-desk-store'
import { PaperFields } from './paper-fields'
import { PhotoTray } from './photo-tray'
import { SettleFields } from './settle-fields'
import './issue-head.scss'

interface DeskProps {
  readonly store: IssueDeskStore
}

const ICONS = { accept: 'hand', decideHeld: 'eye', noteProgress: 'talk', addArtefact: 'doc', takeUpResult: 'ticket', withdraw: 'redo' } as const
const WAY_ICONS = { solve: 'checkc', advance: 'check', escalate: 'flag', refer: 'ticket', reject: 'info' } as const

/** What can be done here: the list of deeds, or the form of the one that was chosen. */
export const IssueDeskView = observer(function IssueDeskView({ store }: DeskProps) {
  const { issue, form, today } = store
  if (!issue) return null
  return (
    <>
      <View className='issue-wait__title'>{issue.headline}</View>
      <View className='issue-wait__text'>{text.due(issue.stageName, issue.dueDay, today)}</View>
      {form === undefined ? <Deeds store={store} /> : <FormOf store={store} form={form} />}
      <Problem text={form === undefined ? undefined : store.problem} />
    </>
  )
})

const Deeds = observer(function Deeds({ store }: DeskProps) {
  const { deeds } = store
  if (deeds.length === 0) return <View className='gap-3'><StateCard kind='empty' title={text.nothing} text={text.nothingText} /></View>
  return (
    <>
      <SectionTitle title={text.choose} />
      <Card pad='rows'>
        {deeds.map(deed => <DeedRow key={deedKey(deed)} deed={deed} onPress={() => store.choose(deed)} />)}
      </Card>
    </>
  )
})

/** One deed, or why it is not possible now. */
function DeedRow({ deed, onPress }: { readonly deed: Deed; readonly onPress: () => void }) {
  const off = whyNotText(deed)
  return <EntryRow icon={deed.deed === 'settle' ? WAY_ICONS[deed.outcome] : ICONS[deed.deed]} title={deedText(deed)} facts={off === undefined ? [] : [off]} {...(off === undefined && { onPress })} />
}

const FormOf = observer(function FormOf({ store, form }: DeskProps & { readonly form: DeskForm }) {
  switch (form.kind) {
    case 'accept':
      return <Accept store={store} />
    case 'note':
      return (
        <>
          <SectionTitle title={text.note} />
          <Field label={text.noteLabel} value={store.note} placeholder={text.noteHint} maxLength={LINE_MAX} multiline onChange={store.writeNote} />
          <PhotoTray label={text.photos} photos={form.photos} />
          <View className='gap-3'><Hint icon='eye'>{text.noteWho}</Hint></View>
        </>
      )
    case 'paper':
      return <PaperFields form={form.paper} />
    case 'settle':
      return <SettleFields form={form.settle} photos={form.photos} />
    case 'takeUp':
      return <TakeUp store={store} form={form} />
    default:
      return unreachable(form)
  }
})

const Accept = observer(function Accept({ store }: DeskProps) {
  const { issue, templateId } = store
  const others = issue?.otherProcesses ?? []
  return (
    <>
      <SectionTitle title={text.process} />
      <Card pad='none'>
        <ChoiceRow title={text.usual(issue?.process.name ?? '')} chosen={templateId === undefined} onPress={() => store.chooseTemplate(undefined)} />
        {others.map(process => <ChoiceRow key={process.templateId} title={process.name} chosen={templateId === process.templateId} onPress={() => store.chooseTemplate(process.templateId)} />)}
      </Card>
      <View className='gap-3'><Hint icon='bell'>{text.accept}</Hint></View>
    </>
  )
})

const TakeUp = observer(function TakeUp({ store, form }: DeskProps & { readonly form: DeskForm & { readonly kind: 'takeUp' } }) {
  const passed = store.issue?.poll?.outcomeKind === 'passed'
  return (
    <>
      <SectionTitle title={text.takeUp} />
      <View>{passed ? text.takeUpPassed : text.takeUpFailed}</View>
      {form.plan && <CarryOutFields form={form.plan} />}
    </>
  )
})

/** Back to the choice, and the deed itself. */
export const IssueDeskBar = observer(function IssueDeskBar({ store }: DeskProps) {
  const { form, off, busy } = store
  if (form === undefined) return null
  return (
    <>
      <Button kind='line' narrow text={text.back} onPress={store.back} />
      <Button text={store.canRetry ? pollText.sendAgain : actionText(form)} off={busy ? undefined : off} busy={busy} onPress={() => void store.submit()} />
    </>
  )
})

function actionText(form: DeskForm): string {
  if (form.kind === 'note') return text.send
  if (form.kind === 'paper') return text.handIn
  return form.kind === 'takeUp' ? text.takeUpAction : deedText(form.deed)
}
