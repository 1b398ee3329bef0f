import { useState } from 'react'
import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { RatingPanel } from '@/contract/followup-views'
import { GRADES } from '@/domain/followup/rating'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Hint } from '@/components/hint/hint'
import { Problem } from '@/components/problem/problem'
import { SectionTitle } from '@/components/section-title/section-title'
import { gradeText, ratingText as text, visitOutcomeText } from '@/text/rating'
import { GradeBars } from './grade-bars'
import { RatingSheet } from './rating-sheet'
import type { RatingStore } from './rating-store'
import './rating.scss'

interface RatingSectionProps {
  readonly store: RatingStore
}

/** 满意不满意: what those who were asked say, one's own grade, and the re-visit that a low one brings. */
export const RatingSection = observer(function RatingSection({ store }: RatingSectionProps) {
  const [open, setOpen] = useState(false)
  const { panel } = store
  if (panel === undefined || panel.cannotRate === 'NOT_READY_TO_RATE') return null
  return (
    <>
      <SectionTitle title={text.title} />
      <Card>
        <Figures panel={panel} />
        <Own store={store} onRate={() => setOpen(true)} />
      </Card>
      <OwnVisit store={store} />
      <RatingSheet store={store} open={open} onClose={() => setOpen(false)} />
    </>
  )
})

function Figures({ panel: { summary, visits } }: { readonly panel: RatingPanel }) {
  if (summary.kind === 'withheld') return <Hint icon='lock'>{text.withheld(summary.needed)}</Hint>
  return (
    <>
      <View className='strong'>{text.satisfied(summary)}</View>
      <View className='soft t-sub'>{text.figures(summary)}</View>
      <View className='muted t-cap'>{text.satisfiedNote}</View>
      <GradeBars bars={GRADES.map(grade => ({ key: grade, text: gradeText[grade], count: summary.byGrade[grade] }))} total={summary.rated} />
      {visits && <View className='soft t-sub gap-2'>{text.visits(visits)}</View>}
    </>
  )
}

const Own = observer(function Own({ store, onRate }: RatingSectionProps & { readonly onRate: () => void }) {
  const { panel, mayRate } = store
  if (panel === undefined) return null
  const { own, cannotRate } = panel
  return (
    <View className='rating__own'>
      {own && <View className='strong'>{text.own(own.grade)}</View>}
      {own && <View className='soft t-sub'>{mayRate ? text.ownUntil(own.changeableUntil) : text.ownSettled}</View>}
      {mayRate && <View className='gap-3'><Button kind='line' small text={own === undefined ? text.rate : text.change} onPress={onRate} /></View>}
      {own === undefined && cannotRate !== undefined && <View className='soft t-sub'>{text.cannot[cannotRate]}</View>}
    </View>
  )
})

/** After a low grade: until when somebody comes, then what was written down, and whether it helped. */
const OwnVisit = observer(function OwnVisit({ store }: RatingSectionProps) {
  const { panel, helped } = store
  const visit = panel?.ownVisit
  if (visit === undefined) return null
  const { record } = visit
  return (
    <Card>
      {record === undefined
        ? <><View className='strong'>{text.visitDue(visit.dueDay)}</View><View className='soft t-sub'>{text.visitDueNote}</View></>
        : <><View className='strong'>{text.visited(record.by, record.at)}</View><View className='soft t-sub'>{`${visitOutcomeText[record.outcome]}：${record.words}`}</View></>}
      {record !== undefined && visit.helped === undefined && (
        <View className='rating__helped'>
          <View className='grow'>{text.helpedAsk}</View>
          <Button kind='line' small narrow text={text.helpedYes} busy={helped.isBusy} onPress={() => void store.sayHelped(true)} />
          <Button kind='line' small narrow text={text.helpedNo} busy={helped.isBusy} onPress={() => void store.sayHelped(false)} />
        </View>
      )}
      {visit.helped !== undefined && <View className='gap-2 soft t-sub'>{text.helpedSaid(visit.helped)}</View>}
      <Problem text={helped.text} />
    </Card>
  )
})
