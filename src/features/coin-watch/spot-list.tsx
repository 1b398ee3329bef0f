import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { SpotCheckView } from '@/contract/coin-watch'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { ChoiceRow } from '@/components/choice-row/choice-row'
import { ConfirmSheet } from '@/components/confirm-sheet/confirm-sheet'
import { EntryRow } from '@/components/entry-row/entry-row'
import { Field } from '@/components/field/field'
import { Hint } from '@/components/hint/hint'
import { StateCard } from '@/components/state-card/state-card'
import { SPOT_RESULTS, SPOT_WORDS_MAX } from '@/domain/ledger/watch/sample'
import { coinWatchText as text } from '@/text/coin-watch'
import type { WatchStore } from './watch-store'

interface SpotListProps {
  readonly store: WatchStore
  readonly openEntry: (transferId: string) => void
}

/** What was drawn, by which checkpoint, and what was found. */
export const SpotList = observer(function SpotList({ store, openEntry }: SpotListProps) {
  const { checks } = store
  if (checks === undefined) return null
  const { draw } = checks
  if (draw === undefined) return <StateCard kind='empty' title={text.notDrawn(checks.from)} text={text.notDrawnText} />
  if (checks.cases.length === 0) return <StateCard kind='empty' title={text.emptySpots} text={text.notDrawnText} />
  return (
    <>
      <View className='gap-2'><Hint icon='search'>{text.draw(draw.of, draw.code, draw.sealedAt)}</Hint></View>
      {checks.cases.map(spot => <Spot key={spot.transferId} spot={spot} onOpen={() => openEntry(spot.transferId)} onRecord={() => store.openRecord(spot)} />)}
      <RecordSheet store={store} />
    </>
  )
})

const Spot = ({ spot, onOpen, onRecord }: { readonly spot: SpotCheckView; readonly onOpen: () => void; readonly onRecord: () => void }) => (
  <View className='gap-3'>
    <Card>
      <EntryRow icon='leaf' title={text.caseTitle(spot)} facts={text.caseFacts(spot)} onPress={onOpen} />
      {spot.result && <EntryRow icon={spot.result.kind === 'true' ? 'check' : 'warn'} title={text.spotResult[spot.result.kind]} facts={[text.found(spot.result.by, spot.result.words)]} />}
      <View className='gap-2'><Button kind='line' small text={text.record} onPress={onRecord} /></View>
    </Card>
  </View>
)

const RecordSheet = observer(function RecordSheet({ store }: { readonly store: WatchStore }) {
  const { recording, saving, recordOff } = store
  if (recording === undefined) return null
  return (
    <ConfirmSheet open title={text.recordTitle} note={text.recordNote} action={text.save} off={recordOff} busy={saving.isBusy} error={saving.text} onConfirm={store.record} onClose={store.closeRecord}>
      {SPOT_RESULTS.map(result => <ChoiceRow key={result} title={text.spotResult[result]} chosen={recording.result === result} onPress={() => store.fill({ result })} />)}
      <Field label={text.words} value={recording.words} maxLength={SPOT_WORDS_MAX} multiline onChange={words => store.fill({ words })} />
    </ConfirmSheet>
  )
})
