import { useState } from 'react'
import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { CategoryTabs } from '@/components/category-tabs/category-tabs'
import { ChoiceRow } from '@/components/choice-row/choice-row'
import { Field } from '@/components/field/field'
import type { ClaimItem } from '@/contract/claims-views'
import { capText, dimensionShort, fullText, notHereText, pointsText } from '@/text/claim-words'
import { claimText as text } from '@/text/claims'
import type { ClaimStore } from './claim-store'
import { dimensionIcon } from './dimension-icon'

interface ItemsProps {
  readonly store: ClaimStore
}

/** Which deed: field by field, or by a few letters of its name. */
export const ClaimItems = observer(function ClaimItems({ store }: ItemsProps) {
  const [searching, setSearching] = useState(false)
  const { rows, dimension } = store
  const stop = (): void => {
    store.look('')
    setSearching(false)
  }
  return (
    <>
      {searching && <View className='claim__find'><Field label={text.find} value={store.search} placeholder={text.findHint} onChange={store.look} /></View>}
      <Card pad='none'>
        {!searching && dimension !== undefined && (
          <CategoryTabs label={text.dimension} value={dimension} onSelect={key => store.put({ dimension: key })} tabs={store.dimensions.map(key => ({ key, text: dimensionShort[key], icon: dimensionIcon[key] }))} />
        )}
        {rows.map(item => <ItemRow key={item.code} item={item} chosen={item.code === store.item?.code} onPress={() => store.choose(item)} />)}
        {rows.length === 0 && <View className='claim__none'>{searching ? text.foundNone : text.noneHere}</View>}
      </Card>
      <Button kind='text' small icon={searching ? 'list' : 'search'} text={searching ? text.byDimension : text.find} onPress={searching ? stop : () => setSearching(true)} />
    </>
  )
})

interface RowProps {
  readonly item: ClaimItem
  readonly chosen: boolean
  readonly onPress: () => void
}

function ItemRow({ item, chosen, onPress }: RowProps) {
  return <ChoiceRow title={item.name} note={capText(item) ?? item.evidence} off={offOf(item)} figure={pointsText(item)} chosen={chosen} onPress={onPress} />
}

/** Credited by others, or full for now. */
function offOf(item: ClaimItem): string | undefined {
  if (item.notHere !== undefined) return notHereText(item.notHere)
  return item.left === 0 ? fullText(item) : undefined
}
