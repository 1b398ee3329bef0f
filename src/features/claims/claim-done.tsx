import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { GableCard } from '@/components/gable-card/gable-card'
import { Log, type LogItem } from '@/components/log/log'
import { SectionTitle } from '@/components/section-title/section-title'
import { claimText } from '@/text/claims'
import type { ClaimStore } from './claim-store'

const text = claimText.done

interface DoneProps {
  readonly store: ClaimStore
}

/** It was handed in: what comes next, step by step, with its days. */
export const ClaimDone = observer(function ClaimDone({ store }: DoneProps) {
  const { item } = store
  return (
    <>
      <GableCard plaque={text.plaque}>
        <View className='t-h2 strong'>{text.title}</View>
        {item !== undefined && <View className='soft'>{item.name}</View>}
      </GableCard>
      <SectionTitle title={text.next} />
      <Card><Log items={stepsOf(store)} /></Card>
    </>
  )
})

function stepsOf({ fields, noticeDays, coins = 0 }: ClaimStore): readonly LogItem[] {
  const { steps, notes } = text
  const { witness } = fields
  return [
    { key: 'submitted', title: steps.submitted, state: 'done' },
    ...(witness === undefined ? [] : [{ key: 'witness', title: steps.witness, text: notes.witness(witness.name), state: 'now' } as const]),
    { key: 'verify', title: steps.verify, text: notes.verify, state: witness === undefined ? 'now' : 'ahead' },
    { key: 'review', title: steps.review, text: notes.review, state: 'ahead' },
    { key: 'notice', title: steps.notice, text: notes.notice(noticeDays), state: 'ahead' },
    { key: 'credited', title: steps.credited, text: notes.credited(coins), state: 'ahead' }
  ]
}

export const ClaimDoneBar = ({ onMine, onMore }: { readonly onMine: () => void; readonly onMore: () => void }) => (
  <>
    <Button kind='line' text={text.more} onPress={onMore} />
    <Button text={text.mine} onPress={onMine} />
  </>
)
