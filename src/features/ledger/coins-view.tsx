import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { StatementEntry } from '@/contract/ledger'
import { Card } from '@/components/card/card'
import { EntryRow } from '@/components/entry-row/entry-row'
import { Hint } from '@/components/hint/hint'
import type { IconName } from '@/components/icon/icon-names'
import { Months, MonthsKey } from '@/components/months/months'
import { MoreRows } from '@/components/more-rows/more-rows'
import { Purse } from '@/components/purse/purse'
import { SectionTitle } from '@/components/section-title/section-title'
import { StateCard } from '@/components/state-card/state-card'
import { coinsPageText, entryFacts } from '@/text/coins-page'
import { ledgerText } from '@/text/ledger'
import type { StatementStore } from './statement-store'

interface CoinsViewProps {
  readonly store: StatementStore
  readonly elder: boolean
  readonly openMeetings: () => void
}

/** 绿币: what the household holds, how it came about, and every movement. */
export const CoinsView = observer(function CoinsView({ store, elder, openMeetings }: CoinsViewProps) {
  const { redeemable, honour, expiryText = coinsPageText.noExpiry } = store
  return (
    <>
      <Purse spendable={{ coins: redeemable, rule: expiryText }} honour={{ coins: honour, rule: ledgerText.honourHint }} />
      {store.isEmpty ? <Nothing openMeetings={openMeetings} /> : <Movements store={store} elder={elder} />}
      {!store.isEmpty && <View className='gap-4'><Hint icon='info'>{coinsPageText.howText}</Hint></View>}
      <View className='gap-2'><Hint icon='lock'>{ledgerText.limits}</Hint></View>
    </>
  )
})

function Nothing({ openMeetings }: Pick<CoinsViewProps, 'openMeetings'>) {
  return (
    <View className='gap-4'>
      <StateCard kind='empty' title={ledgerText.emptyTitle} text={coinsPageText.howText} action={{ text: coinsPageText.meetings, onPress: openMeetings }} />
    </View>
  )
}

const Movements = observer(function Movements({ store, elder }: Pick<CoinsViewProps, 'store' | 'elder'>) {
  const { months, entries, expiryLines } = store
  return (
    <>
      {expiryLines.length > 1 && <View className='gap-3'><Hint icon='clock'>{expiryLines.map(line => <View key={line}>{line}</View>)}</Hint></View>}
      {!elder && (
        <>
          <SectionTitle title={ledgerText.months}><MonthsKey /></SectionTitle>
          <Card><Months months={months} /></Card>
        </>
      )}
      <SectionTitle title={ledgerText.entries} />
      <Card pad='rows'>
        {entries.map(entry => (
          <EntryRow
            key={`${entry.transferId} ${entry.track}`}
            icon={iconOf(entry)}
            title={store.titleOf(entry)}
            facts={entryFacts(entry)}
            coins={entry.points}
          />
        ))}
      </Card>
      <MoreRows more={store.more} onMore={store.loadMore} />
    </>
  )
})

/** Codes of coming to talk things over, as the catalogue has them. */
const TALK_ITEMS = 'DEL'

/** Talking is talk, whatever else was done for the village is a leaf; what was taken is a basket. */
function iconOf({ kind, points, itemCode = '' }: StatementEntry): IconName {
  if (kind === 'reverse') return 'redo'
  if (kind === 'expire') return 'clock'
  if (points < 0) return 'basket'
  return itemCode.startsWith(TALK_ITEMS) ? 'talk' : 'leaf'
}
