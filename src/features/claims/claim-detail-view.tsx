import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Card } from '@/components/card/card'
import { Facts } from '@/components/facts/facts'
import { Log } from '@/components/log/log'
import { NoticeRow } from '@/components/notice-row/notice-row'
import { Pictures } from '@/components/pictures/pictures'
import { Problem } from '@/components/problem/problem'
import { SectionTitle } from '@/components/section-title/section-title'
import type { ClaimDetail, ObjectionView } from '@/contract/claims-views'
import type { FileView } from '@/contract/files'
import { afterRejectText, objectionKindText, quantityText, sourceNote } from '@/text/claim-words'
import { claimsText as text, dayWithWeekday } from '@/text/claims'
import { signedText } from '@/text/numbers'
import type { ClaimDetailStore } from './claim-detail-store'
import { logOf } from './claim-log'
import { ClaimStateChip, whyText } from './claim-row'
import { ClaimDetailSheets } from './claim-detail-sheets'

export interface ClaimDetailProps {
  readonly store: ClaimDetailStore
  readonly onPicture: (file: FileView, files: readonly FileView[]) => void
}

/** One claim: what it says, what shows it, and everything that happened to it. */
export const ClaimDetailView = observer(function ClaimDetailView({ store, onPicture }: ClaimDetailProps) {
  const { view, today, outcome } = store
  if (view === undefined) return null
  return (
    <>
      {outcome !== undefined && <NoticeRow icon='check' tone='way' title={outcome} />}
      {view.asksMe === true && store.may('confirmTrue') && <NoticeRow icon='people' title={text.witnessAsk(view.who)} text={text.witnessNote} />}
      <Head view={view} />
      <Why view={view} />
      <SectionTitle title={text.photos} />
      {view.photos.length === 0 ? <View className='soft'>{text.photosNone}</View> : <Pictures files={view.photos} onOpen={onPicture} />}
      <Taken view={view} />
      <Objections objections={view.objections} />
      <SectionTitle title={text.log} />
      <Card><Log items={logOf(view, today)} /></Card>
      <Problem text={store.sheet === undefined && store.form.kind === undefined ? store.problem : undefined} />
      <ClaimDetailSheets store={store} />
    </>
  )
})

interface ViewProps {
  readonly view: ClaimDetail
}

function Head({ view }: ViewProps) {
  const { who, householdNo, on, quantity, unit, words, witness } = view
  const facts = [
    { label: text.who, value: [householdNo, who].filter(Boolean).join(' ') },
    { label: text.day, value: dayWithWeekday(on) },
    ...(unit === 'time' && quantity === 1 ? [] : [{ label: text.quantity, value: quantityText(quantity, unit) }]),
    ...(words === undefined ? [] : [{ label: text.words, value: words }]),
    ...sourceNote(view).map(value => ({ label: text.source, value })),
    ...(witness === undefined ? [] : [{ label: text.witness, value: witness.confirmed ? text.witnessed(witness.name) : text.witnessWaits(witness.name) }])
  ]
  return (
    <Card>
      <ClaimStateChip state={view.state} />
      <View className='between gap-2'>
        <View className='t-h2 strong grow'>{view.itemName}</View>
        <View className='t-h2 strong ok'>{signedText(view.coins)}</View>
      </View>
      <View className='gap-2'><Facts facts={facts} /></View>
    </Card>
  )
}

/** In plain words why it was turned down or handed back, and what can be done about it. */
function Why({ view }: ViewProps) {
  const { state, why } = view
  if (why === undefined || (state !== 'rejected' && state !== 'returned')) return null
  return (
    <>
      <SectionTitle title={state === 'returned' ? text.whyReturned : text.why} />
      <Card>
        <View className='strong'>{whyText(view)}</View>
        {state === 'rejected' && <View className='soft gap-1'>{afterRejectText[why.reason]}</View>}
      </Card>
    </>
  )
}

function Taken({ view }: ViewProps) {
  const times = view.photos.flatMap(({ takenAt }) => (takenAt === undefined ? [] : [text.photoTaken(takenAt)]))
  return times.length === 0 ? null : <View className='soft t-sub'>{times.join('，')}</View>
}

function Objections({ objections }: { readonly objections: readonly ObjectionView[] }) {
  if (objections.length === 0) return null
  return (
    <>
      <SectionTitle title={text.objections} />
      <View>{objections.map(each => <Objection key={each.objectionId} objection={each} />)}</View>
    </>
  )
}

function Objection({ objection: { kind, words, at, answerBy, answer } }: { readonly objection: ObjectionView }) {
  return (
    <Card pad='snug'>
      <View className='between'>
        <View className='strong grow'>{objectionKindText[kind]}</View>
        <View className='soft t-sub'>{text.objectionAt(at)}</View>
      </View>
      {words !== undefined && <View>{words}</View>}
      {answer === undefined ? <View className='soon'>{text.objectionDue(answerBy)}</View> : <View className='soft'>{`${answer.upheld ? text.upheld : text.declined}：${answer.words}`}</View>}
    </Card>
  )
}
