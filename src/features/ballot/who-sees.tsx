import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { pollText } from '@/text/poll'
import { namedLines } from '@/text/poll-page'
import type { PollStore } from './poll-store'

/** Who can see the vote, in plain words, before it is cast. */
export const WhoSees = observer(function WhoSees({ store }: { readonly store: PollStore }) {
  const { poll } = store
  if (!poll) return null
  if (poll.mode === 'showOfHands') return <View>{pollText.showOfHands}</View>
  return <>{namedLines(poll.unit).map(line => <View key={line}>{line}</View>)}</>
})
