import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { classNames } from '@/components/class-names'
import { spoken } from '@/components/spoken'
import { YES_NO } from '@/domain/ballot/selection'
import { ballotName } from '@/text/ballot-name'
import { selectionWords } from '@/text/method-text'
import { secretBoardText as text } from '@/text/secret-board'
import type { PlacedRow } from './board-sections'
import type { BoardStore } from './board-store'
import './board-lines.scss'

export interface BoardLinesProps {
  readonly store: BoardStore
  readonly lines: readonly PlacedRow[]
}

/** Lines of the board; what the own ballot says stays covered. */
export const BoardLines = observer(function BoardLines({ store, lines }: BoardLinesProps) {
  const [first] = lines
  const { head } = text
  return (
    <View className='board-lines num'>
      <View className='board-lines__head'>
        <View className='board-lines__no'>{head.no}</View>
        <View className='board-lines__name'>{first?.row.kind === 'phone' ? head.name : head.serial}</View>
        <View>{first?.row.kind === 'spoiled' ? head.reason : head.says}</View>
      </View>
      {lines.map(line => <Line key={line.at} store={store} line={line} />)}
    </View>
  )
})

const Line = observer(function Line({ store, line: { at, row } }: { readonly store: BoardStore; readonly line: PlacedRow }) {
  const number = row.kind === 'phone' ? store.numberOf(row.key) : undefined
  const mine = number !== undefined && number === store.ownNumber
  const name = number === undefined ? (row.kind === 'phone' ? '' : row.serial) : ballotName(number)
  const says = mine ? text.hidden : saysOf(store, row)
  return (
    <View className={classNames('board-lines__line', mine && 'is-mine')} {...spoken({ label: text.spokenLine(at + 1, mine ? `${text.mine} ${name}` : name, says) })}>
      <View className='board-lines__no'>{at + 1}</View>
      <View className='board-lines__name'>{name}</View>
      <View className={classNames('board-lines__says', mine && 'is-hidden')}>{says}</View>
    </View>
  )
})

function saysOf({ poll }: BoardStore, row: PlacedRow['row']): string {
  const method = poll?.method ?? YES_NO
  switch (row.kind) {
    case 'phone':
      return selectionWords(method, row.selection)
    case 'paper':
      return selectionWords(method, row.mark)
    case 'spoiled':
      return text.spoiled[row.reason]
  }
}
