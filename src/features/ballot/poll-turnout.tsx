import { Text, View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Icon } from '@/components/icon/icon'
import { TallyBar } from '@/components/tally-bar/tally-bar'
import { joinedText, pollsText, turnoutText } from '@/text/polls'
import type { PollStore } from './poll-store'
import './poll-turnout.scss'

interface PollTurnoutProps {
  readonly store: PollStore
  /** Without legend and clock, for the elder scale. */
  readonly plain?: boolean | undefined
}

/** How many took part, and how many are missing: never what they chose. */
export const PollTurnout = observer(function PollTurnout({ store, plain }: PollTurnoutProps) {
  const { poll, timeLeft } = store
  if (!poll) return null
  const sentence = plain ? turnoutText(poll) : joinedText(poll)
  const aside = timeLeft && !plain ? <Text className='poll-left'><Icon name='clock' size='xs' />{timeLeft}</Text> : undefined
  if (poll.needed === undefined) return <View className='between'><View className='strong'>{sentence}</View>{aside}</View>
  return (
    <TallyBar
      sentence={sentence}
      have={poll.participated}
      need={poll.needed}
      base={poll.eligible}
      aside={aside}
      needText={plain ? undefined : pollsText.neededMark(poll.needed, poll.unit)}
      baseText={plain ? undefined : pollsText.total(poll.eligible, poll.unit)}
    />
  )
})
