import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { FiguresRow } from '@/components/figures-row/figures-row'
import { Hint } from '@/components/hint/hint'
import { ReviewNote } from '@/components/review-note/review-note'
import { SectionTitle } from '@/components/section-title/section-title'
import { ballotName } from '@/text/ballot-name'
import { disputeOffText, disputeText as text, findingText } from '@/text/ballot-care'
import { keptTogether } from '@/text/numbers'
import { DisputeCard } from './dispute-card'
import { DisputeForm } from './dispute-form'
import type { DisputeStore } from './dispute-store'
import { ParticipationPanel } from './participation-panel'
import './dispute.scss'

export interface DisputeProps {
  readonly store: DisputeStore
}

/** 申诉 of one vote: what is wrong, what was said before, and how many others did. */
export const DisputeView = observer(function DisputeView({ store }: DisputeProps) {
  const { disputes, closedBy } = store
  if (!disputes) return null
  return (
    <>
      <Head store={store} />
      <Filed store={store} />
      {closedBy === undefined ? <DisputeForm store={store} /> : <View className='gap-3'><Hint icon='info'>{disputeOffText[closedBy]}</Hint></View>}
      <Mine store={store} />
      <Everybody store={store} />
      {store.showsParticipation && <ParticipationPanel store={store.participation} />}
    </>
  )
})

const Head = observer(function Head({ store: { disputes } }: DisputeProps) {
  if (!disputes) return null
  return (
    <Card>
      <View className='soft t-sub'>{disputes.question}</View>
      <View className='t-h2'>{text.lead}</View>
      <View className='gap-2'>{keptTogether(`${text.answered}${disputes.endsAt === undefined ? '' : text.until(disputes.endsAt)}`)}</View>
    </Card>
  )
})

/** What the one that was just sent came to. */
const Filed = observer(function Filed({ store: { filed } }: DisputeProps) {
  if (!filed) return null
  const { state, finding, answerDueAt } = filed
  return (
    <View className='gap-3'>
      <Card>
        <View className='t-h3'>{text.sent[state]}</View>
        {finding !== undefined && <View className='gap-1'>{findingText[finding]}</View>}
        {state !== 'settled' && <View className='gap-1 soft'>{keptTogether(state === 'proven' ? text.provenText(answerDueAt) : text.sentText(answerDueAt))}</View>}
      </Card>
    </View>
  )
})

const Mine = observer(function Mine({ store }: DisputeProps) {
  const mine = store.disputes?.mine ?? []
  if (mine.length === 0) return null
  return (
    <>
      <SectionTitle title={text.mine} />
      {mine.map(dispute => <DisputeCard key={dispute.disputeId} dispute={dispute} who={dispute.by} now={store.now} />)}
    </>
  )
})

const Everybody = observer(function Everybody({ store: { disputes } }: DisputeProps) {
  if (!disputes) return null
  const { counts, replaced, review, brokenPromises } = disputes
  return (
    <>
      <SectionTitle title={text.everybody} />
      <Card>
        <FiguresRow cells={[{ figure: String(counts.open), text: text.open }, { figure: String(counts.proven), text: text.proven }, { figure: String(counts.dismissed), text: text.dismissed }]} />
        {counts.late > 0 && <View className='gap-2 late'>{keptTogether(text.late(counts.late))}</View>}
        <View className='gap-2'>{keptTogether(text.replaced(replaced))}</View>
        <ReviewNote review={review} />
        <View className='gap-2 soft t-sub'>{text.countsNote}</View>
        {brokenPromises.length > 0 && (
          <View className='broken'>
            <View className='strong'>{text.broken}</View>
            <View className='soft t-sub'>{text.brokenNote}</View>
            {brokenPromises.map(({ promise, finding }) => (
              <View key={promise.number} className='broken__row'>
                <View className='strong'>{ballotName(promise.number)}</View>
                <View className='t-sub'>{findingText[finding]}</View>
              </View>
            ))}
          </View>
        )}
      </Card>
    </>
  )
})

/** The one button of the page; none while nothing can be filed. */
export const DisputeBar = observer(function DisputeBar({ store, onSent }: DisputeProps & { readonly onSent: () => void }) {
  const { file } = store
  const send = async (): Promise<void> => {
    await store.send()
    if (file.isDone) onSent()
  }
  return <Button text={file.canRetry ? text.sendAgain : text.send} off={file.isBusy ? undefined : store.sendOff} busy={file.isBusy} onPress={() => void send()} />
})
