import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { ChoiceRow } from '@/components/choice-row/choice-row'
import { ConfirmSheet } from '@/components/confirm-sheet/confirm-sheet'
import { Hint } from '@/components/hint/hint'
import { OptionField } from '@/components/picker-field/picker-field'
import { Problem } from '@/components/problem/problem'
import { SectionTitle } from '@/components/section-title/section-title'
import type { ReplacementView } from '@/contract/ballot-care'
import { REPLACEMENT_REASONS } from '@/domain/ballot/secret/replacement'
import { pollCareText as text, replacementReasonText } from '@/text/ballot-care'
import { keptTogether } from '@/text/numbers'
import type { PollCareProps } from './poll-care-view'
import type { PollCareStore } from './poll-care-store'

/** 补领: who asked, who agreed, and that an old ballot counts all the same. */
export const PollCareReplacements = observer(function PollCareReplacements({ store }: PollCareProps) {
  const { care } = store
  if (!care) return null
  return (
    <>
      <SectionTitle title={text.replacements} />
      <Card>
        <View>{keptTogether(text.replacementsNote)}</View>
        <View className='gap-2'><Hint icon='info'>{text.oldCounts}</Hint></View>
        {care.replacements.length === 0 && !care.mayAskReplacement && <View className='gap-2 soft'>{text.noReplacements}</View>}
        {care.mayAskReplacement && <View className='gap-3'><Button kind='line' small icon='phone' text={text.ask} onPress={store.form.show} /></View>}
      </Card>
      {care.replacements.map(each => <One key={each.unitId} replacement={each} store={store} />)}
      <AskSheet store={store} />
      <ApproveSheet store={store} />
    </>
  )
})

function One({ replacement, store }: { readonly replacement: ReplacementView; readonly store: PollCareStore }) {
  const { householdNo, reason, askedBy, askedOn, approvedBy, lapsed, mayApprove } = replacement
  const state = approvedBy !== undefined ? text.approvedBy(approvedBy) : lapsed ? text.lapsed : text.waitingApproval
  return (
    <Card>
      <View className='between'>
        <View className='strong'>{householdNo}</View>
        <View className='soft t-sub'>{replacementReasonText[reason]}</View>
      </View>
      <View className='muted t-cap'>{text.askedBy(askedBy, askedOn)}</View>
      <View className={approvedBy === undefined && !lapsed ? 'gap-1 soon' : 'gap-1'}>{keptTogether(state)}</View>
      {mayApprove && <View className='gap-3'><Button small text={text.approve} onPress={() => store.askApproval(replacement)} /></View>}
    </Card>
  )
}

const AskSheet = observer(function AskSheet({ store: { form, care } }: PollCareProps) {
  if (!form.open || !care) return null
  const names = care.groups.map(group => group.name)
  const chosen = care.groups.findIndex(group => group.groupId === form.groupId)
  const choose = (index: number): void => void form.chooseGroup(care.groups[index]?.groupId ?? '')
  return (
    <ConfirmSheet open title={text.askTitle} note={text.askNote} action={text.ask} off={form.off} busy={form.ask.isBusy} error={form.ask.text} onConfirm={() => void form.send()} onClose={form.close}>
      <View className='gap-3'><OptionField label={text.pickGroup} text={names[chosen]} placeholder={text.pick} options={names} chosen={chosen} onChange={choose} /></View>
      {form.groupId !== undefined && <DoorField form={form} />}
      <View className='gap-3 strong'>{text.pickReason}</View>
      {REPLACEMENT_REASONS.map(reason => <ChoiceRow key={reason} title={replacementReasonText[reason]} chosen={form.reason === reason} onPress={() => form.chooseReason(reason)} />)}
    </ConfirmSheet>
  )
})

const DoorField = observer(function DoorField({ form }: { readonly form: PollCareStore['form'] }) {
  const { doors, rollPhase } = form
  if (rollPhase.kind === 'refused' || rollPhase.kind === 'offline') return <Problem text={rollPhase.text} />
  if (rollPhase.kind === 'ready' && doors.length === 0) return <View className='gap-2 soft'>{text.noDoors}</View>
  const names = doors.map(door => text.door(door.householdNo, door.name))
  const chosen = doors.findIndex(door => door.unitId === form.unitId)
  const choose = (index: number): void => form.chooseUnit(doors[index]?.unitId ?? '')
  return <OptionField label={text.pickDoor} text={names[chosen]} placeholder={text.pick} options={names} chosen={chosen} onChange={choose} />
})

const ApproveSheet = observer(function ApproveSheet({ store }: PollCareProps) {
  const { approving, approve } = store
  if (!approving) return null
  return (
    <ConfirmSheet
      open
      title={text.approveTitle(approving.householdNo)}
      note={text.approveNote}
      action={text.approve}
      busy={approve.isBusy}
      error={approve.text}
      onConfirm={() => void store.sendApproval()}
      onClose={() => store.askApproval(undefined)}
    >
      <View className='gap-2'><Hint icon='info'>{text.oldCounts}</Hint></View>
    </ConfirmSheet>
  )
})
