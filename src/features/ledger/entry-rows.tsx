import { observer } from 'mobx-react-lite'
import type { StatementEntry } from '@/contract/ledger'
import { Card } from '@/components/card/card'
import { EntryRow } from '@/components/entry-row/entry-row'
import type { IconName } from '@/components/icon/icon-names'
import { entryFacts } from '@/text/coins-page'
import type { StatementStore } from './statement-store'

interface EntryRowsProps {
  readonly store: StatementStore
  readonly entries: readonly StatementEntry[]
  readonly openEntry: (transferId: string) => void
}

/** Movements, newest first, each with why and who agreed. */
export const EntryRows = observer(function EntryRows({ store, entries, openEntry }: EntryRowsProps) {
  return (
    <Card pad='rows'>
      {entries.map(entry => (
        <EntryRow
          key={`${entry.transferId} ${entry.track}`}
          icon={iconOf(entry)}
          title={store.titleOf(entry)}
          facts={entryFacts(entry)}
          coins={entry.points}
          onPress={() => openEntry(entry.transferId)}
        />
      ))}
    </Card>
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
