import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { secretRecountText as text } from '@/text/secret-recount'
import type { RecountStore } from './recount-store'

/** The one thing to do next with the count. */
export const RecountBar = observer(function RecountBar({ store }: { readonly store: RecountStore }) {
  const { state, paused } = store
  switch (state.kind) {
    case 'fetching':
    case 'counting':
      return paused ? <Button icon='redo' text={text.resume} onPress={store.resume} /> : <Button kind='line' text={text.pause} onPress={store.pause} />
    case 'idle':
      return <Button icon='chart' text={text.start} onPress={() => void store.count()} />
    case 'failed':
      return <Button icon='redo' text={text.retry} onPress={() => void store.count()} />
    case 'done':
      return <Button kind='line' icon='redo' text={text.again} onPress={() => void store.count()} />
    case 'tooOld':
      return null
  }
})
