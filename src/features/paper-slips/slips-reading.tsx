import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Hint } from '@/components/hint/hint'
import { SectionTitle } from '@/components/section-title/section-title'
import { StateCard } from '@/components/state-card/state-card'
import type { SlipBatchCard } from '@/contract/ballot-paper'
import { keptTogether, unitCount } from '@/text/numbers'
import { batchText, slipsText as text, spoilText } from '@/text/slips'
import { BalanceLine } from './balance-line'
import { SpoilSheet } from './spoil-sheet'
import { Unspoil } from './unspoil-sheet'
import type { SlipsProps } from './slips-view'

/** After the close: how far each batch is, and the balances of those that are closed. */
export const SlipsReading = observer(function SlipsReading({ store, actions }: SlipsProps) {
  const { slips, batches } = store
  if (!slips) return null
  if (batches.length === 0) {
    const none = slips.unitsOnPaper === 0
    return <StateCard kind={none ? 'empty' : 'error'} title={text.noBatches} text={none ? text.noBatchesNone : text.noBatchesText(unitCount(slips.unitsOnPaper, slips.unit))} />
  }
  return (
    <>
      <SectionTitle title={store.allClosed ? text.balance : text.read} />
      {store.allClosed ? <Hint icon='checkc'>{text.allClosed}</Hint> : <Hint icon='lock'>{slips.iAmTeller ? text.readHow : text.notTeller}</Hint>}
      <View className='gap-3'>
        {batches.map(batch => <Batch key={batch.batch} batch={batch} isNext={batch === firstOpen(batches)} mayRead={slips.iAmTeller} onOpen={() => actions.openEntry(batch.batch)} />)}
      </View>
      {slips.iAmTeller && store.part === 'reading' && <Spoiling store={store} />}
    </>
  )
})

/** After the close a slip is called spoiled, and taken back, by the two who read them. */
const Spoiling = observer(function Spoiling({ store }: Pick<SlipsProps, 'store'>) {
  const { spoil, openBatches } = store
  return (
    <>
      <View className='gap-4'><Button kind='line' text={text.spoil} onPress={() => spoil.open(openBatches.length === 1 ? openBatches[0]?.batch : undefined)} /></View>
      <Unspoil store={store} />
      {spoil.done && <Hint icon='check'>{spoilText.done(spoil.done.batch, spoil.done.count)}</Hint>}
      <SpoilSheet store={store} />
    </>
  )
})

const firstOpen = (batches: readonly SlipBatchCard[]): SlipBatchCard | undefined => batches.find(each => each.balance === undefined)

interface BatchProps {
  readonly batch: SlipBatchCard
  /** The first that is not closed carries the page's primary button. */
  readonly isNext: boolean
  readonly mayRead: boolean
  readonly onOpen: () => void
}

function Batch({ batch, isNext, mayRead, onOpen }: BatchProps) {
  const { balance, printed, spoiled } = batch
  return (
    <View className='slips-batch'>
      <Card>
        <View className='between'>
          <View className='t-h3'>{batchText(batch.batch)}</View>
          {!balance && <View className='soft t-sub'>{text.batchPrinted(printed, spoiled)}</View>}
        </View>
        <View className='gap-1'>{balance ? <BalanceLine balance={balance} /> : <View className='soft'>{keptTogether(stateOf(batch))}</View>}</View>
        {mayRead && !balance && (
          <View className='gap-3'><Button kind={isNext ? 'primary' : 'line'} text={actionOf(batch)} onPress={onOpen} /></View>
        )}
      </Card>
    </View>
  )
}

function stateOf({ readings, readByMe, differing }: SlipBatchCard): string {
  if (differing !== undefined) return differing === 0 ? text.state.agree : text.state.differ(differing)
  if (readings === 0) return text.state.none
  return readByMe ? text.state.oneMine : text.state.one
}

function actionOf({ differing }: SlipBatchCard): string {
  if (differing === undefined) return text.toRead
  return differing === 0 ? text.toClose : text.toLook
}
