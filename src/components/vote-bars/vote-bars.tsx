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
  /** The full width of this bar, where it is not one vote of every ballot. */
  readonly of?: number | undefined
  /** Below the name: `中间那票 4 分`. */
  readonly note?: string | undefined
  /** In place of `21 票`: `120 分`. */
  readonly figure?: string | undefined
  /** What the votes came to, beside a tick: `通过`. */
  readonly chosen?: string | undefined
  /** `plain` for anything that is not one of the three choices. */
  readonly tone: 'yes' | 'no' | 'abstain' | 'plain'
}

export interface VoteBarsProps {
  readonly bars: readonly VoteBar[]
  /** All ballots counted; the full width of a bar. */
  readonly total: number
  /** Names above the bars: whole lines of text instead of one word. */
  readonly named?: boolean | undefined
}

/** Word, bar and count of each choice; one sentence instead when the total is too small to split. */
export function VoteBars({ bars, total, named = false }: VoteBarsProps) {
  if (total < BARS_WITHHELD_BELOW) {
    return (
      <View className='bars__withheld'>
        <Icon name='lock' size='s' />
        {componentText.votesWithheld(BARS_WITHHELD_BELOW)}
      </View>
    )
  }
  return (
    <View className={named ? 'bars bars--named' : 'bars'}>
      {bars.map(({ key, text, votes, of = total, note, figure, chosen, tone }) => (
        <View key={key} className='bars__row'>
          <View className='bars__word'>
            {text}
            {note && <View className='bars__note'>{note}</View>}
          </View>
          <View className={`bars__track bars__track--${tone}`} style={{ backgroundSize: `${percentOf(votes, of)}% 100%` }} />
          <View className='bars__votes'>
            {figure ?? componentText.votes(votes)}
            {chosen && <View className='bars__chosen'><Icon name='check' size='xs' />{chosen}</View>}
          </View>
        </View>
      ))}
    </View>
  )
}
