import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Card } from '@/components/card/card'
import { EntryRow } from '@/components/entry-row/entry-row'
import { MoreRows } from '@/components/more-rows/more-rows'
import { Problem } from '@/components/problem/problem'
import { Sheet } from '@/components/sheet/sheet'
import { momentText } from '@/text/dates'
import { topicText as text } from '@/text/topic-page'
import type { SignersStore } from './signers-store'

/** Who stands behind a topic: masked for neighbours. */
export const SignersSheet = observer(function SignersSheet({ store, open, onClose }: { readonly store: SignersStore; readonly open: boolean; readonly onClose: () => void }) {
  const { rows } = store
  return (
    <Sheet open={open} title={text.signers} onClose={onClose}>
      {rows.phase.kind === 'refused' || rows.phase.kind === 'offline' ? <Problem text={rows.phase.text} /> : null}
      {rows.phase.kind === 'loading' && <View className='soft'>{text.loading}</View>}
      <Card pad='rows'>
        {rows.items.map(({ name, groupName, asRepresentative, asHouseholdRep, at }, index) => (
          <EntryRow key={index} icon='me' title={name} facts={[groupName, ...(asRepresentative ? [text.asRep] : []), ...(asHouseholdRep ? [text.asHousehold] : []), momentText(at)]} />
        ))}
      </Card>
      <MoreRows more={rows.more} onMore={rows.loadMore} />
    </Sheet>
  )
})
