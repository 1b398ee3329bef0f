import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Field } from '@/components/field/field'
import { StateCard } from '@/components/state-card/state-card'
import { secretBoardText as text } from '@/text/secret-board'
import { BoardLines } from './board-lines'
import type { BoardStore } from './board-store'
import './board-search-box.scss'

/** Looks one line up by what is printed on a slip or shown on a phone. */
export const BoardSearchBox = observer(function BoardSearchBox({ store }: { readonly store: BoardStore }) {
  const { search } = store
  const { state } = search
  const seeking = state.kind === 'seeking'
  return (
    <>
      <View className='board-search'>
        <View className='board-search__field'>
          <Field label={text.seek} value={search.typed} placeholder={text.seekPlaceholder} onChange={search.write} error={state.kind === 'tooShort' ? text.tooShort : state.kind === 'failed' ? state.text : undefined} />
        </View>
        <Button kind='line' narrow icon='search' text={text.seekAction} busy={seeking && text.seekAction} onPress={() => void search.seek()} />
      </View>
      {seeking && <View className='board-search__seeking'>{text.seeking(state.done, state.of)}</View>}
      {state.kind === 'found' && <Found store={store} />}
    </>
  )
})

const Found = observer(function Found({ store }: { readonly store: BoardStore }) {
  const { search } = store
  const { state } = search
  if (state.kind !== 'found') return null
  const [only] = state.hits
  return (
    <View className='gap-3'>
      {only === undefined ? (
        <StateCard kind='empty' title={text.found(0, 0)} text={text.notFoundText} action={{ text: text.backToAll, onPress: search.clear }} />
      ) : (
        <Card>
          <View className='board-search__count'>{text.found(state.hits.length, state.more)}</View>
          <BoardLines store={store} lines={state.hits} />
          <View className='gap-3'>
            {state.hits.length === 1 && state.more === 0
              ? <Button kind='line' small text={text.goToLine} onPress={() => void store.show(only)} />
              : <Button kind='line' small text={text.backToAll} onPress={search.clear} />}
          </View>
        </Card>
      )}
    </View>
  )
})
