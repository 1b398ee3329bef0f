import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Field } from '@/components/field/field'
import { Hint } from '@/components/hint/hint'
import { Problem } from '@/components/problem/problem'
import { SectionTitle } from '@/components/section-title/section-title'
import { StateCard } from '@/components/state-card/state-card'
import { Walk } from '@/components/walk/walk'
import { SPLITS_FLOOR } from '@/domain/ballot/manifest'
import { keptTogether, unitCount } from '@/text/numbers'
import { batchText, slipsText as text, spoilText } from '@/text/slips'
import { SlipsReading } from './slips-reading'
import type { SlipsStore } from './slips-store'
import { SpoilSheet } from './spoil-sheet'
import { Unspoil } from './unspoil-sheet'
import './slips-view.scss'

export interface SlipsActions {
  readonly openPrint: (batch: string) => void
  readonly openEntry: (batch: string) => void
  readonly openHelp: () => void
  /** Where units are marked as voting on paper. */
  readonly openRegister: () => void
}

export interface SlipsProps {
  readonly store: SlipsStore
  readonly actions: SlipsActions
}

/** 纸票 of one vote, from the printer to the balance. */
export const SlipsView = observer(function SlipsView({ store, actions }: SlipsProps) {
  const { slips, part } = store
  if (!slips) return null
  if (part === 'none') return <StateCard kind='empty' title={text.noPaper} text={text.noPaperText} />
  if (part === 'ended') return <StateCard kind='empty' title={text.ended} text={text.endedText} />
  return (
    <>
      <View className='t-h2'>{slips.question}</View>
      <View className='slips-walk'><Walk steps={text.walk} now={store.step} /></View>
      {part === 'before' && <StateCard kind='empty' title={text.notYet} text={text.notYetText} />}
      {part === 'voting' && <Voting store={store} actions={actions} />}
      {(part === 'reading' || part === 'done') && <SlipsReading store={store} actions={actions} />}
    </>
  )
})

const Voting = observer(function Voting({ store, actions }: SlipsProps) {
  return (
    <>
      <Print store={store} actions={actions} />
      <HandOut store={store} actions={actions} />
      <SpoilSheet store={store} />
    </>
  )
})

const Print = observer(function Print({ store, actions }: SlipsProps) {
  const { batches, count, print } = store
  const bad = store.typed !== '' && count === undefined
  return (
    <>
      <SectionTitle title={text.print} />
      {batches.length > 0 && (
        <Card pad='rows'>
          {batches.map(({ batch, printed, spoiled }) => (
            <View key={batch} className='slips-row'>
              <View className='grow'>
                <View className='strong'>{batchText(batch)}</View>
                <View className='soft t-sub'>{text.batchPrinted(printed, spoiled)}</View>
              </View>
              <Button kind='line' small narrow icon='print' text={text.toPrint} onPress={() => actions.openPrint(batch)} />
            </View>
          ))}
        </Card>
      )}
      <View className='gap-3'>
        <Field label={text.count} value={store.typed} onChange={store.type} type='number' placeholder={text.countHint} error={bad ? text.countBad : undefined} />
      </View>
      <View className='gap-3'>
        <Button
          kind={batches.length === 0 ? 'primary' : 'line'}
          text={text.printAction(count ?? 0)}
          off={count === undefined ? text.printOff : undefined}
          busy={print.isBusy}
          onPress={() => void store.printBatch()}
        />
      </View>
      <Problem text={print.text} />
      {batches.length === 0 && <View className='gap-2'><Hint icon='warn'>{text.printFirst}</Hint></View>}
      <View className='gap-2'><Hint icon='info'>{text.printHint}</Hint></View>
    </>
  )
})

const HandOut = observer(function HandOut({ store, actions }: SlipsProps) {
  const { slips, batches, spoil } = store
  if (!slips || batches.length === 0) return null
  const { unitsOnPaper, unit, exchanged, assisted } = slips
  return (
    <>
      <SectionTitle title={text.handOut} />
      <Card>
        <View className='strong'>{keptTogether(unitsOnPaper === 0 ? text.noneOnPaper : text.onPaper(unitCount(unitsOnPaper, unit)))}</View>
        <View className='soft gap-1'>{text.handOutHow}</View>
        <View className='gap-3'><Button icon='house' text={text.register} onPress={actions.openRegister} /></View>
      </Card>
      {store.isFewOnPaper && <View className='gap-2'><Hint icon='eye'>{text.fewOnPaper(unitCount(SPLITS_FLOOR, unit))}</Hint></View>}
      <View className='gap-2'><Hint icon='phone'>{text.exchange(exchanged, unitCount(exchanged, unit))}</Hint></View>
      <View className='gap-3 duo'>
        <Button kind='line' text={text.spoil} onPress={() => spoil.open(batches.length === 1 ? batches[0]?.batch : undefined)} />
        <Button kind='line' text={text.help} onPress={actions.openHelp} />
      </View>
      <Unspoil store={store} />
      {spoil.done && <Hint icon='check'>{spoilText.done(spoil.done.batch, spoil.done.count)}</Hint>}
      <View className='gap-2'><Hint icon='people'>{text.helped(assisted)}</Hint></View>
    </>
  )
})
