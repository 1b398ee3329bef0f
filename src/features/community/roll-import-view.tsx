import { useState } from 'react'
import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Problem } from '@/components/problem/problem'
import { Skeleton } from '@/components/skeleton/skeleton'
import { StateCard } from '@/components/state-card/state-card'
import { TallyBar } from '@/components/tally-bar/tally-bar'
import { unreachable } from '@/domain/shared/result'
import { rollImportText as text } from '@/text/register'
import { RollFileGuide } from './roll-import-guide'
import { RollPreviewCard } from './roll-import-preview'
import type { RollImportStep, RollImportStore } from './roll-import-store'

/** Faults drawn at once; a bad file has hundreds. */
const LINES_PAGE = 12

export interface RollImportViewProps {
  readonly store: RollImportStore
  readonly openHouseholds: () => void
}

/** One step at a time: choose, faults or preview, import, done. */
export const RollImportView = observer(function RollImportView({ store, openHouseholds }: RollImportViewProps) {
  const { step } = store
  switch (step.kind) {
    case 'choosing':
      return <><Problem text={step.text} /><RollFileGuide store={store} /></>
    case 'checking':
      return <><Notice title={text.checking(step.fileName)} say={text.checkingHint} /><View className='gap-3'><Skeleton kind='rows' /></View></>
    case 'badRows':
      return <BadRows step={step} />
    case 'preview':
      return <RollPreviewCard preview={step.preview} problem={store.stage.text} />
    case 'applying':
      return <Applying step={step} />
    case 'done':
      return <StateCard kind='empty' title={text.doneTitle} text={text.doneText(step.fileName)} action={{ text: text.toHouseholds, onPress: openHouseholds }} />
    default:
      return unreachable(step)
  }
})

/** The one thing to do in each step. */
export const RollImportBar = observer(function RollImportBar({ store }: Pick<RollImportViewProps, 'store'>) {
  const { step } = store
  if (step.kind === 'preview') {
    const { households, people } = step.preview
    const nothing = [households, people].every(({ added, changed, removed }) => added + changed + removed === 0)
    return (
      <>
        <Button kind='line' narrow text={text.chooseOther} onPress={() => void store.choose()} />
        <Button text={text.confirm} off={nothing ? text.nothing : undefined} busy={store.stage.isBusy} onPress={() => void store.confirm()} />
      </>
    )
  }
  if (step.kind === 'choosing' && store.canCheckAgain) {
    return (
      <>
        <Button kind='line' text={text.chooseOther} onPress={() => void store.choose()} />
        <Button text={text.again} onPress={() => void store.check()} />
      </>
    )
  }
  if (step.kind === 'applying') return step.stopped === undefined ? null : <Button text={text.resume} onPress={() => void store.resume()} />
  if (step.kind === 'checking' || step.kind === 'done') return null
  return <Button icon='doc' text={step.kind === 'badRows' ? text.chooseOther : text.choose} onPress={() => void store.choose()} />
})

const Notice = ({ title, say }: { readonly title: string; readonly say: string }) => (
  <Card>
    <View className='t-h3'>{title}</View>
    <View className='soft t-sub'>{say}</View>
  </Card>
)

function BadRows({ step }: { readonly step: Extract<RollImportStep, { kind: 'badRows' }> }) {
  const [shown, setShown] = useState(LINES_PAGE)
  const rest = step.lines.length - shown
  return (
    <>
      <Problem text={step.text} />
      <View className='gap-3'>
        <Card>
          <View className='t-h3'>{text.badTitle(step.lines.length)}</View>
          {step.lines.slice(0, shown).map(line => <View key={line} className='roll-line'>{line}</View>)}
          {rest > 0 && <Button kind='text' text={text.badMore(Math.min(rest, LINES_PAGE))} onPress={() => setShown(shown + LINES_PAGE)} />}
        </Card>
      </View>
    </>
  )
}

function Applying({ step }: { readonly step: Extract<RollImportStep, { kind: 'applying' }> }) {
  const { done, steps } = step.running
  return (
    <>
      {step.stopped !== undefined && <View className='t-h3'>{text.stopped}</View>}
      <Problem text={step.stopped} />
      <View className='gap-3'>
        <Card>
          <TallyBar sentence={text.applying(done, steps)} have={done} need={steps} base={steps} />
          <View className='soft t-sub gap-2'>{text.applyingHint}</View>
        </Card>
      </View>
    </>
  )
}
