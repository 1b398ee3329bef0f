import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Card } from '@/components/card/card'
import { CarryOutFields } from '@/components/carry-out-fields/carry-out-fields'
import { ChoiceRow } from '@/components/choice-row/choice-row'
import { Facts } from '@/components/facts/facts'
import { Field } from '@/components/field/field'
import { Hint } from '@/components/hint/hint'
import { Icon } from '@/components/icon/icon'
import { SectionTitle } from '@/components/section-title/section-title'
import { SwitchRow } from '@/components/switch-row/switch-row'
import { LINE_MAX, REASON_MAX } from '@/domain/consultation/issue/issue'
import type { SettleDeed } from '@/domain/consultation/issue/deeds'
import { carryOutText } from '@/text/carry-out'
import { issueDeskText as text, needLine } from '@/text/issue-desk'
import { deedText } from '@/text/issue-page'
import { modeText, presetNeeds } from '@/text/preset-text'
import type { UploadQueue } from '@/flow/upload-queue'
import { PhotoTray } from './photo-tray'
import type { ReferForm } from './refer-form'
import type { SettleForm } from './settle-form'

const QUESTION_MAX = 40
const DESCRIPTION_MAX = 600

interface SettleProps {
  readonly form: SettleForm
}

interface SettleFieldsProps extends SettleProps {
  /** Of how it looks now; only where it ends well. */
  readonly photos: UploadQueue | undefined
}

/** One way out of the stage: what it needs, the words, and what happens then. */
export const SettleFields = observer(function SettleFields({ form, photos }: SettleFieldsProps) {
  const { deed, plan, refer } = form
  return (
    <>
      <SectionTitle title={deedText(deed)} />
      {deed.needs.length > 0 && <Needs deed={deed} />}
      <Words form={form} />
      {photos && <PhotoTray label={text.photos} photos={photos} />}
      {refer && <Refer form={refer} />}
      {plan && deed.carryOut === 'optional' && (
        <View className='gap-3'>
          <Card pad='rows'>
            <SwitchRow title={carryOutText.with} note={form.plans ? carryOutText.withNote : carryOutText.skipNote} on={form.plans} onChange={form.choosePlan} />
          </Card>
        </View>
      )}
      {plan && form.plans && <CarryOutFields form={plan} />}
      <Then deed={deed} />
    </>
  )
})

function Needs({ deed }: { readonly deed: SettleDeed }) {
  return (
    <Card>
      <View className='strong'>{text.needs}</View>
      {deed.needs.map(need => (
        <View key={need.kind} className={need.have ? 'row ok t-sub' : 'row soft t-sub'}><Icon name={need.have ? 'check' : 'clock'} size='xs' />{needLine(need)}</View>
      ))}
    </Card>
  )
}

const Words = observer(function Words({ form }: SettleProps) {
  const { outcome } = form.deed
  const write = (words: string): void => form.write('words', words)
  if (outcome === 'escalate') return <Field label={text.reason} value={form.words} placeholder={text.escalateHint} maxLength={REASON_MAX} multiline onChange={write} />
  if (outcome === 'reject') {
    return (
      <>
        <Field label={text.reason} value={form.words} placeholder={text.rejectHint} maxLength={REASON_MAX} multiline onChange={write} />
        <Field label={text.legalGround} value={form.legalGround} placeholder={text.legalGroundHint} maxLength={REASON_MAX} multiline onChange={words => form.write('legalGround', words)} />
      </>
    )
  }
  const label = outcome === 'solve' ? text.solveLabel : outcome === 'advance' ? text.advanceLabel : text.referLabel
  return <Field label={label} value={form.words} placeholder={outcome === 'solve' ? text.solveHint : text.optional} maxLength={LINE_MAX} multiline onChange={write} />
})

/** What happens when it is sent. */
function Then({ deed }: { readonly deed: SettleDeed }) {
  const { outcome, toStageName } = deed
  const say = {
    solve: deed.carryOut === 'required' ? undefined : text.solveNote,
    advance: toStageName && text.advanceNote(toStageName),
    escalate: toStageName && text.escalateNote(toStageName),
    refer: text.voteHandOver,
    reject: text.rejectNote
  }[outcome]
  return say ? <View className='gap-3'><Hint icon='info'>{say}</Hint></View> : null
}

/** Which rule decides, in plain words with what it needs; then what is asked. */
const Refer = observer(function Refer({ form }: { readonly form: ReferForm }) {
  const { preset, mode, presets } = form
  return (
    <>
      <SectionTitle title={text.votePreset} />
      <Card pad='none'>
        {presets.map(({ id, meetingName, name }) => <ChoiceRow key={id} title={meetingName} note={name === meetingName ? undefined : name} chosen={id === preset?.id} onPress={() => form.choosePreset(id)} />)}
      </Card>
      {preset && mode && <View className='gap-3'><Card><Facts facts={presetNeeds(preset, mode)} /></Card></View>}
      {preset && preset.modes.length > 1 && (
        <>
          <SectionTitle title={text.voteMode} />
          <Card pad='none'>{preset.modes.map(({ id, unit }) => <ChoiceRow key={id} title={modeText[unit]} chosen={id === form.modeId} onPress={() => form.chooseMode(id)} />)}</Card>
        </>
      )}
      <SectionTitle title={text.voteQuestion} />
      <Field label={text.voteQuestion} value={form.question} maxLength={QUESTION_MAX} multiline onChange={words => form.write('question', words)} />
      <Field label={text.voteDescription} value={form.description} maxLength={DESCRIPTION_MAX} multiline onChange={words => form.write('description', words)} />
      {preset && <View className='gap-3'><Hint icon='cal'>{text.voteTimes(form.opensAt, form.closesAt)}</Hint></View>}
      {preset?.partyStudyRequired && <View className='gap-2'><Hint icon='law'>{form.studied ? text.voteStudied : text.voteStudyLater}</Hint></View>}
    </>
  )
})
