import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Card } from '@/components/card/card'
import { ConfirmSheet } from '@/components/confirm-sheet/confirm-sheet'
import { Facts } from '@/components/facts/facts'
import { SectionTitle } from '@/components/section-title/section-title'
import { BallotSlip } from '@/components/ballot-slip/ballot-slip'
import { MethodBallot } from '@/components/method-ballot/method-ballot'
import { parseDay } from '@/domain/shared/instant'
import { dayText, momentText } from '@/text/dates'
import { draftText } from '@/text/draft'
import { draftMethodText } from '@/text/draft-method'
import { methodFact } from '@/text/method-text'
import { ballotModeText, channelText, pollText } from '@/text/poll'
import { modeText, presetNeeds } from '@/text/preset-text'
import type { DraftViewProps } from './draft-view'
import { methodOf } from './method-fields'

/** The notice as residents will read it. */
export const DraftPreview = observer(function DraftPreview({ store }: DraftViewProps) {
  const { fields, preset, mode } = store
  const { opensAt, closesAt, adHocReason, partyStudyMinutes } = fields
  const method = methodOf(fields.method)
  const studyDay = parseDay(fields.partyStudyDay)
  const facts = [
    { label: draftText.preset, value: preset.meetingName },
    { label: draftText.scope, value: store.groupName ?? draftText.wholeCommunity },
    { label: draftText.mode, value: modeText[mode.unit] },
    ...presetNeeds(preset, mode).slice(0, 2),
    { label: draftMethodText.title, value: methodFact(method) },
    { label: draftText.ballotMode, value: `${ballotModeText[fields.ballotMode]}，${fields.channels.map(channel => channelText[channel]).join('、')}` },
    ...(opensAt === undefined ? [] : [{ label: draftText.opensAt, value: momentText(opensAt) }]),
    ...(closesAt === undefined ? [] : [{ label: draftText.closesAt, value: momentText(closesAt) }]),
    ...(preset.partyStudyRequired && studyDay ? [{ label: draftText.study, value: `${dayText(studyDay)}，${partyStudyMinutes}` }] : []),
    ...(preset.adHocAllowed && adHocReason !== '' ? [{ label: draftText.adHocReason, value: adHocReason }] : [])
  ]
  return (
    <>
      <SectionTitle title={draftText.previewTitle} />
      <BallotSlip name={pollText.paper} title={fields.question} what={fields.description}>
        <MethodBallot method={method} selection={undefined} disabled onTap={() => undefined} />
      </BallotSlip>
      <View className='gap-3'><Card><Facts facts={facts} /></Card></View>
    </>
  )
})

export interface AnnounceSheetProps extends DraftViewProps {
  readonly open: boolean
  readonly onClose: () => void
}

/** The second look: after this nothing can be changed. */
export const AnnounceSheet = observer(function AnnounceSheet({ store, open, onClose }: AnnounceSheetProps) {
  return (
    <ConfirmSheet
      open={open}
      title={draftText.announceTitle}
      note={draftText.announceNote}
      action={draftText.announce}
      off={store.announceOff}
      busy={store.announce.isBusy || store.save.isBusy}
      error={store.errorText}
      onConfirm={() => void store.sendNotice()}
      onClose={onClose}
    >
      <View className='gap-3'>{draftText.announceSteps(store.noticeLines[1] ?? '')}</View>
    </ConfirmSheet>
  )
})
