import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { ConfirmSheet } from '@/components/confirm-sheet/confirm-sheet'
import { Facts } from '@/components/facts/facts'
import { Hint } from '@/components/hint/hint'
import { Problem } from '@/components/problem/problem'
import { SectionTitle } from '@/components/section-title/section-title'
import { StateCard } from '@/components/state-card/state-card'
import { TallyBar } from '@/components/tally-bar/tally-bar'
import type { OpeningImportView, OpeningPreview } from '@/contract/scheme-views'
import { momentText } from '@/text/dates'
import { openingText as text } from '@/text/scheme-pages'
import type { OpeningsStore, RunningOpenings } from './openings-store'
import { SheetBar, SheetSteps } from './sheet-parts'

interface OpeningsProps {
  readonly store: OpeningsStore
}

/** What waits for a second person first, then the way to bring in another sheet. */
export const OpeningsView = observer(function OpeningsView({ store }: OpeningsProps) {
  const { running, imports } = store
  return (
    <>
      {running && <Running running={running} />}
      {imports.length > 0 && <SectionTitle title={text.list} />}
      {imports.map(each => <View key={each.importId} className='gap-3'><ImportCard store={store} one={each} /></View>)}
      {store.isStaged
        ? <View className='gap-4'><StateCard kind='empty' title={text.stagedTitle} text={text.stagedText} /></View>
        : <View className='gap-4'><SheetSteps sheet={store.sheet} words={text} fromDisk={store.fromDisk} preview={preview => <Preview store={store} preview={preview} />} /></View>}
      <AskSheet store={store} />
    </>
  )
})

function Running({ running: { done, steps, stopped } }: { readonly running: RunningOpenings }) {
  return (
    <>
      <Problem text={stopped} />
      <Card>
        <TallyBar sentence={text.applying(done, steps)} have={done} need={steps} base={steps} />
        <View className='soft t-sub gap-2'>{text.applyingHint}</View>
      </Card>
    </>
  )
}

const ImportCard = observer(function ImportCard({ store, one }: OpeningsProps & { readonly one: OpeningImportView }) {
  const { fileName, state, holders, redeemable, honour, stagedBy, stagedAt, decidedBy, mayDecide, done, steps } = one
  return (
    <Card>
      <View className='between'>
        <View className='strong'>{fileName}</View>
        <View className='soft t-sub'>{text.state[state]}</View>
      </View>
      <View className='t-sub'>{text.facts(holders, redeemable, honour)}</View>
      <View className='soft t-sub'>{text.staged(stagedBy, momentText(stagedAt))}</View>
      {decidedBy !== undefined && <View className='soft t-sub'>{text.decided(decidedBy)}</View>}
      {mayDecide && <View className='gap-3'><Button small text={text.confirmTitle} onPress={() => store.ask(one)} /></View>}
      {state === 'confirmed' && done < steps && !store.isRunning && <View className='gap-3'><Button kind='line' small text={text.resume} onPress={() => void store.resume(one)} /></View>}
    </Card>
  )
})

/** The second person sees the sums and the first rows before the tap that credits them. */
const AskSheet = observer(function AskSheet({ store }: OpeningsProps) {
  const { asked } = store
  return (
    <ConfirmSheet
      open={asked !== undefined}
      title={text.confirmTitle}
      note={text.confirmNote}
      action={text.confirm}
      busy={store.decide.isBusy}
      error={store.decide.text}
      onConfirm={() => void store.answer('confirm')}
      onClose={() => store.ask(undefined)}
    >
      {asked && <Sums of={asked} />}
      <Button kind='text' small text={text.decline} onPress={() => void store.answer('decline')} />
    </ConfirmSheet>
  )
})

/** Rows that are named one by one. */
const ROWS_SHOWN = 6

function Sums({ of: { holders, redeemable, honour, examples } }: { readonly of: Pick<OpeningPreview, 'holders' | 'redeemable' | 'honour' | 'examples'> }) {
  return (
    <>
      <Facts facts={[{ label: text.holders, value: text.holderCount(holders) }, { label: text.redeemable, value: text.coins(redeemable) }, { label: text.honour, value: text.coins(honour) }]} />
      {examples.slice(0, ROWS_SHOWN).map(row => <View key={row.householdNo} className='sheet-line t-sub'>{text.row(row.householdNo, row.redeemable, row.honour)}</View>)}
      {holders > ROWS_SHOWN && <View className='soft t-sub'>{text.more}</View>}
    </>
  )
}

const Preview = observer(function Preview({ store, preview }: OpeningsProps & { readonly preview: OpeningPreview }) {
  return (
    <>
      <Problem text={store.stage.text} />
      <View className='t-h3'>{text.previewTitle}</View>
      <View className='gap-2'><Card><Sums of={preview} /></Card></View>
      <View className='gap-3'><Hint icon='info'>{text.sums}</Hint></View>
      <View className='gap-2'><Hint icon='people'>{text.twoPersons}</Hint></View>
      {preview.ignoredHeaders.length > 0 && <View className='gap-2'><Hint icon='info'>{text.ignored(preview.ignoredHeaders)}</Hint></View>}
    </>
  )
})

export const OpeningsBar = observer(function OpeningsBar({ store }: OpeningsProps) {
  const take = { text: text.stage, off: undefined, busy: store.stage.isBusy, onPress: () => void store.send() }
  return <SheetBar sheet={store.sheet} words={text} take={take} stale={store.stage.deed.kind === 'refused' && store.stage.deed.code === 'TABLE_PLAN_CHANGED'} />
})
