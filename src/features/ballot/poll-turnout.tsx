import { Text, View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Icon } from '@/components/icon/icon'
import { TallyBar } from '@/components/tally-bar/tally-bar'
import { pollsText } from '@/text/polls'
import type { PollStore } from './poll-store'
import './poll-turnout.scss'

interface PollTurnoutProps {
  readonly store: PollStore
  /** Without legend and clock, for the elder scale. */
  readonly plain?: boolean | undefined
}

/** How many took part, and how many are missing: never what they chose. */
export const PollTurnout = observer(function PollTurnout({ store, plain }: PollTurnoutProps) {
  const { poll, turnoutText = '', timeLeft } = store
  if (!poll) return null
  const aside = timeLeft && !plain ? <Text className='poll-left'><Icon name='clock' size='xs' />{timeLeft}</Text> : undefined
  if (poll.needed === undefined) return <View className='between'><View className='strong'>{turnoutText}</View>{aside}</View>
  return (
    <TallyBar
      sentence={turnoutText}
      have={poll.participated}
      need={poll.needed}
      base={poll.eligible}
      aside={aside}
      needText={plain ? undefined : pollsText.neededMark(poll.needed, poll.unit)}
      baseText={plain ? undefined : pollsText.total(poll.eligible, poll.unit)}
    />
  )
})
