import { View } from '@tarojs/components'
import type { PollDetail } from '@/contract/ballot'
import { TallyBar } from '@/components/tally-bar/tally-bar'
import { takenText } from '@/text/secret-poll'
import { pollsText, turnoutText } from '@/text/polls'

export interface SecretTurnoutProps {
  readonly poll: PollDetail
  readonly elder: boolean
}

/** How many units took a ballot. How many cast one nobody knows before the count. */
export function SecretTurnout({ poll, elder }: SecretTurnoutProps) {
  const { needed, participated, eligible, unit } = poll
  const sentence = elder ? turnoutText(poll) : takenText(poll)
  if (needed === undefined) return <View className='strong'>{sentence}</View>
  return (
    <TallyBar
      sentence={sentence}
      have={participated}
      need={needed}
      base={eligible}
      needText={elder ? undefined : pollsText.neededMark(needed, unit)}
      baseText={elder ? undefined : pollsText.total(eligible, unit)}
    />
  )
}
