import { useState } from 'react'
import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { ConfirmSheet } from '@/components/confirm-sheet/confirm-sheet'
import { FiguresRow } from '@/components/figures-row/figures-row'
import { ReviewNote } from '@/components/review-note/review-note'
import { SectionTitle } from '@/components/section-title/section-title'
import { pollCareText as text, reviewText } from '@/text/ballot-care'
import { keptTogether } from '@/text/numbers'
import { ParticipationPanel } from './participation-panel'
import { PollCareDisputes } from './poll-care-disputes'
import { PollCareReplacements } from './poll-care-replacements'
import type { PollCareStore } from './poll-care-store'

export interface PollCareProps {
  readonly store: PollCareStore
}

/** The desk of one secret vote, in the order in which it is used: disputes, tokens taken anew, who took one, the key. */
export const PollCareView = observer(function PollCareView({ store }: PollCareProps) {
  if (!store.care) return null
  return (
    <>
      <Head store={store} />
      <PollCareDisputes store={store} />
      <PollCareReplacements store={store} />
      {store.showsParticipation && <ParticipationPanel store={store.participation} />}
      <KeyPart store={store} />
    </>
  )
})

const Head = observer(function Head({ store: { care } }: PollCareProps) {
  if (!care) return null
  const { counts, replaced, question, review } = care
  return (
    <Card>
      <View className='t-h3'>{question}</View>
      <View className='gap-3'>
        <FiguresRow cells={[{ figure: String(counts.open), text: text.waiting }, { figure: String(counts.proven), text: text.proven }, { figure: String(replaced), text: text.replacedFigure }]} />
      </View>
      <ReviewNote review={review} note={reviewText.publishing} />
    </Card>
  )
})

/** Kept while somebody may have to show what it signed, then destroyed in public. */
const KeyPart = observer(function KeyPart({ store }: PollCareProps) {
  const [asking, setAsking] = useState(false)
  const { care, destroy } = store
  if (!care) return null
  const { destroyedAt, destroyedBy, destroyableAt, mayDestroy } = care.key
  const say = destroyedAt === undefined ? keySay(destroyableAt, store) : text.keyGone(destroyedBy ?? '', destroyedAt)
  const confirm = async (): Promise<void> => {
    await store.destroyKey()
    if (destroy.isDone) setAsking(false)
  }
  return (
    <>
      <SectionTitle title={text.key} />
      <Card>
        <View className='strong'>{keptTogether(say)}</View>
        <View className='gap-1 soft'>{text.keyNote}</View>
        {mayDestroy && <View className='gap-3'><Button kind='line' small text={text.destroy} onPress={() => setAsking(true)} /></View>}
      </Card>
      <ConfirmSheet open={asking} title={text.destroyTitle} note={text.destroyNote} action={text.destroy} busy={destroy.isBusy} error={destroy.text} onConfirm={() => void confirm()} onClose={() => setAsking(false)} />
    </>
  )
})

function keySay(destroyableAt: NonNullable<PollCareStore['care']>['key']['destroyableAt'], { now }: PollCareStore): string {
  if (destroyableAt === undefined) return text.keyWaits
  return now < destroyableAt ? text.keyUntil(destroyableAt) : text.keyDue
}
