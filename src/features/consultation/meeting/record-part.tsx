import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { Facts } from '@/components/facts/facts'
import { Hint } from '@/components/hint/hint'
import { Log } from '@/components/log/log'
import { Pictures } from '@/components/pictures/pictures'
import { SectionTitle } from '@/components/section-title/section-title'
import type { MeetingDetail } from '@/contract/consultation'
import type { FileView } from '@/contract/files'
import type { RecordRevisionView, RecordView } from '@/contract/meeting'
import { dayOf } from '@/domain/shared/instant'
import { dayText, momentText } from '@/text/dates'
import { meetingTalkText as text, outcomeText, partyLine, signingText } from '@/text/meeting-talk'
import './meeting-parts.scss'

type OpenFile = (file: FileView, files: readonly FileView[]) => void

/** 会议结果: minutes, who was there, who signed, and what was corrected. */
export function RecordPart({ meeting, openFile }: { readonly meeting: MeetingDetail; readonly openFile: OpenFile }) {
  const { record, state } = meeting
  if (state === 'closed' && record === undefined) return <View className='gap-3'><Hint icon='clock'>{text.waitsForSignatures}</Hint></View>
  if (record === undefined) return null
  return (
    <>
      <SectionTitle title={text.result} />
      {state === 'closed' && <Hint icon='clock'>{closedHint(record)}</Hint>}
      <Card>
        {record.minutes && <View className='record__minutes'>{record.minutes}</View>}
        {record.scans.length > 0 && <View className='gap-2'><Pictures files={record.scans} onOpen={openFile} /></View>}
        <View className={record.minutes === undefined ? '' : 'gap-3'}><Facts facts={recordFacts(record)} /></View>
      </Card>
      {record.revisions.length > 0 && <Revisions revisions={record.revisions} />}
    </>
  )
}

/** A wording that the chair and somebody else signed, of a meeting that is not published: another wording waits for signatures. */
function closedHint({ signatures, revisions }: RecordView): string {
  if (signatures.length > 1 && signatures.some(({ role }) => role === 'chair')) return text.beingCorrected
  return revisions.length > 0 ? text.corrected : text.waitsForSignatures
}

function recordFacts({ present, outside, signatures }: RecordView) {
  return [
    { label: text.came, value: [text.headCount(present), ...outside.map(({ kind, count }) => text.outsideCount(kind, count))].join('，') },
    ...signatures.map(({ role, name, at }) => ({ label: signingText[role], value: `${name} ${momentText(at)}` }))
  ]
}

/** Nothing that was published disappears: the earlier wording stands beside the reason. */
function Revisions({ revisions }: { readonly revisions: readonly RecordRevisionView[] }) {
  const items = [...revisions].reverse().map(({ at, reason, minutes, items: earlier }) => ({
    key: String(at),
    title: reason,
    time: dayText(dayOf(at)),
    state: 'done' as const,
    more: <View className='record__before'>{[text.before, minutes, ...earlier.map(({ outcome, statement, unresolved = [] }) => [outcomeText[outcome], statement, ...unresolved].filter(Boolean).join('：'))].filter(Boolean).join('\n')}</View>
  }))
  return (
    <>
      <SectionTitle title={text.revisions} />
      <Card><Log items={items} /></Card>
    </>
  )
}

/** Who is invited, the papers to read before, and how the call was changed. */
export function CallPart({ meeting, openFile }: { readonly meeting: MeetingDetail; readonly openFile: OpenFile }) {
  const { parties, materials, amendments } = meeting
  return (
    <>
      {parties.length > 0 && (
        <>
          <SectionTitle title={text.invited} />
          <Card>{parties.map(party => <View key={party.kind} className='party'>{partyLine(party)}</View>)}</Card>
        </>
      )}
      {materials.length > 0 && (
        <>
          <SectionTitle title={text.materials} />
          <Card><Pictures files={materials} onOpen={openFile} /></Card>
        </>
      )}
      {amendments.length > 0 && (
        <>
          <SectionTitle title={text.amended} />
          <Card>
            <Log
              items={[...amendments].reverse().map(({ at, reason, before }) => ({
                key: String(at), title: reason, time: dayText(dayOf(at)), state: 'done' as const, text: `${text.before}：${momentText(before.startsAt)}，${before.place}，${before.agenda.join('、')}`
              }))}
            />
          </Card>
        </>
      )}
    </>
  )
}
