import { View } from '@tarojs/components'
import { componentText } from '@/text/components'
import { Icon } from '@/components/icon/icon'
import { percentOf } from '@/components/percent-of'
import './vote-bars.scss'

/** With fewer ballots a split would tell how single people voted. */
export const BARS_WITHHELD_BELOW = 10

export interface VoteBar {
  readonly key: string
  /** 赞成, 反对, 弃权, or a name. */
  readonly text: string
  readonly votes: number
  /** `plain` for anything that is not one of the three choices. */
  readonly tone: 'yes' | 'no' | 'abstain' | 'plain'
}

export interface VoteBarsProps {
  readonly bars: readonly VoteBar[]
  /** All ballots counted; the full width of a bar. */
  readonly total: number
}

/** Word, bar and count of each choice; one sentence instead when the total is too small to split. */
export function VoteBars({ bars, total }: VoteBarsProps) {
  if (total < BARS_WITHHELD_BELOW) {
    return (
      <View className='bars__withheld'>
        <Icon name='lock' size='s' />
        {componentText.votesWithheld(BARS_WITHHELD_BELOW)}
      </View>
    )
  }
  return (
    <View className='bars'>
      {bars.map(({ key, text, votes, tone }) => (
        <View key={key} className='bars__row'>
          <View className='bars__word'>{text}</View>
          <View className={`bars__track bars__track--${tone}`} style={{ backgroundSize: `${percentOf(votes, total)}% 100%` }} />
          <View className='bars__votes'>{componentText.votes(votes)}</View>
        </View>
      ))}
    </View>
  )
}
