import { useState } from 'react'
import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { ChoiceRow } from '@/components/choice-row/choice-row'
import { ConfirmSheet } from '@/components/confirm-sheet/confirm-sheet'
import { Field } from '@/components/field/field'
import { GableCard } from '@/components/gable-card/gable-card'
import { Hint } from '@/components/hint/hint'
import { Problem } from '@/components/problem/problem'
import { SectionTitle } from '@/components/section-title/section-title'
import type { MeetingDetail } from '@/contract/consultation'
import type { MeetingAction } from '@/domain/consultation/meeting-life'
import { SIGNING_ROLES, type SigningRole } from '@/domain/consultation/meeting-record'
import { meetingDeskText as text } from '@/text/meeting-record'
import { signingText } from '@/text/meeting-talk'
import { modeText } from '@/text/preset-text'
import type { MeetingDeeds } from './desk-deeds'

const ACTION_OF: Readonly<Record<SigningRole, MeetingAction>> = { chair: 'signAsChair', recorder: 'signAsRecorder', supervisor: 'signAsSupervisor' }
const REASON_MAX = 100

interface DeedsProps {
  readonly deeds: MeetingDeeds
  readonly meeting: MeetingDetail
}

/** 签字: the roles that are still open to this person, and who has signed. */
export const SignPart = observer(function SignPart({ deeds, meeting }: DeedsProps) {
  const { record, may } = meeting
  if (record === undefined || meeting.state !== 'closed') return null
  const open = SIGNING_ROLES.filter(role => may.includes(ACTION_OF[role]) && !record.signatures.some(each => each.role === role))
  if (open.length === 0 && record.signatures.length === 0) return null
  return (
    <View className='gap-3'>
      <GableCard plaque={text.signTitle}>
        <View>{text.signNote}</View>
        {record.signatures.length > 0 && <View className='soft t-sub'>{text.signed(record.signatures.map(({ role, name }) => `${signingText[role]} ${name}`).join('、'))}</View>}
        {open.map(role => <View key={role} className='gap-2'><Button kind='line' icon='pen' text={text.sign[role]} busy={deeds.sign.isBusy} onPress={() => void deeds.signAs(role, meeting)} /></View>)}
        <Problem text={deeds.sign.text} />
      </GableCard>
    </View>
  )
})

/** Items that may go to a formal vote. */
export const ReferPart = observer(function ReferPart({ deeds, meeting, openDraft }: DeedsProps & { readonly openDraft: (pollId: string) => void }) {
  if (!meeting.may.includes('refer')) return null
  const items = meeting.agenda.filter(({ outcome }) => outcome !== undefined && outcome !== 'postponed')
  if (items.length === 0) return null
  return (
    <>
      <SectionTitle title={text.refer} />
      <Card>
        {items.map(({ no, title, pollId }) => (
          <View key={no} className='agenda__item'>
            <View className='strong'>{title}</View>
            <View className='gap-2'>
              {pollId === undefined
                ? <Button kind='line' small icon='ticket' text={text.refer} onPress={() => deeds.openReferral(no)} />
                : <Button kind='text' small icon='ticket' text={text.draft} onPress={() => openDraft(pollId)} />}
            </View>
          </View>
        ))}
      </Card>
      <ReferSheet deeds={deeds} />
    </>
  )
})

const ReferSheet = observer(function ReferSheet({ deeds }: Pick<DeedsProps, 'deeds'>) {
  const { presets, preset, modeId, refer } = deeds
  return (
    <ConfirmSheet
      open={deeds.referring !== undefined}
      title={text.referTitle}
      note={text.referNote}
      action={text.referAction}
      off={deeds.referOff}
      busy={refer.isBusy}
      error={refer.text}
      onConfirm={() => void deeds.submitReferral()}
      onClose={deeds.closeReferral}
    >
      <SectionTitle title={text.rule} />
      <Card pad='none'>{presets.map(({ id, name }) => <ChoiceRow key={id} title={name} chosen={id === deeds.presetId} onPress={() => deeds.choosePreset(id)} />)}</Card>
      {preset !== undefined && preset.modes.length > 1 && (
        <>
          <SectionTitle title={text.mode} />
          <Card pad='none'>{preset.modes.map(({ id, unit }) => <ChoiceRow key={id} title={modeText[unit]} chosen={id === modeId} onPress={() => deeds.chooseMode(id)} />)}</Card>
        </>
      )}
    </ConfirmSheet>
  )
})

/** Taking the call back. */
export const CancelPart = observer(function CancelPart({ deeds, meeting }: DeedsProps) {
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  if (!meeting.may.includes('cancel')) return null
  const send = async (): Promise<void> => {
    if (await deeds.callOff(reason)) setOpen(false)
  }
  return (
    <>
      <Button kind='text' text={text.cancel} onPress={() => setOpen(true)} />
      <ConfirmSheet
        open={open}
        title={text.cancelTitle}
        note={text.cancelNote}
        action={text.cancelAction}
        off={reason.trim() === '' ? text.reasonFirst : undefined}
        busy={deeds.cancel.isBusy}
        error={deeds.cancel.text}
        onConfirm={() => void send()}
        onClose={() => setOpen(false)}
      >
        <Field label={text.cancelReason} value={reason} maxLength={REASON_MAX} onChange={setReason} />
      </ConfirmSheet>
    </>
  )
})

/** Signed by two: said once, in place of the buttons. */
export const PublishedHint = ({ meeting }: Pick<DeedsProps, 'meeting'>) => (meeting.state === 'published' ? <View className='gap-3'><Hint icon='check'>{text.published}</Hint></View> : null)
