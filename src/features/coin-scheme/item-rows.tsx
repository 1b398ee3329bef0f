import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { spoken } from '@/components/spoken'
import type { PointItem } from '@/domain/ledger/point-item'
import { capText, worthText } from '@/text/scheme-words'
import { schemeText } from '@/text/scheme-pages'
import './coin-scheme.scss'

export interface ItemRowsProps {
  readonly items: readonly PointItem[]
  /** Opens an item for editing. */
  readonly onOpen?: (item: PointItem) => void
  /** What an item was before a change. */
  readonly before?: (item: PointItem) => PointItem | undefined
}

/** Items as a notice lists them: what, how much, how often, and what shows it. */
export function ItemRows({ items, onOpen, before }: ItemRowsProps) {
  return (
    <Card pad='rows'>
      {items.map(item => (
        <View
          key={item.code}
          className='point'
          {...(onOpen && { hoverClass: 'is-pressed', hoverStayTime: 90, onClick: () => onOpen(item) })}
          {...spoken({ role: onOpen ? 'button' : undefined, label: `${item.name}，${worthText(item)}，${capText(item)}` })}
        >
          <View className='point__head'>
            <View className='point__name'>{item.name}</View>
            <View className={item.effect === 'earn' ? 'point__worth' : 'point__worth is-minus'}>{worthText(item)}</View>
          </View>
          <View className='point__facts'>{`${capText(item)}，${schemeText.proof(item.evidence)}`}</View>
          {before && <Was item={before(item)} />}
        </View>
      ))}
    </Card>
  )
}

const Was = ({ item }: { readonly item: PointItem | undefined }) =>
  item === undefined ? null : <View className='point__facts'>{schemeText.was(worthText(item), capText(item))}</View>
