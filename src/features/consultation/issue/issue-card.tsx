import { Image, View } from '@tarojs/components'
import type { IssueCard } from '@/contract/issue-views'
import type { IssueStateKind } from '@/domain/consultation/issue/issue'
import type { Day } from '@/domain/shared/instant'
import { Card } from '@/components/card/card'
import { Chip, type ChipProps } from '@/components/chip/chip'
import { Dotted } from '@/components/dotted/dotted'
import type { GableStage } from '@/components/gable-steps/gable-steps'
import { Icon } from '@/components/icon/icon'
import { MiniSteps } from '@/components/mini-steps/mini-steps'
import { spoken } from '@/components/spoken'
import { categoryText, daysLeftText, gableText, issueSentence, issueStateText, overdueStateText } from '@/text/issue-words'
import { issuesText } from '@/text/issues-page'
import './issue-card.scss'

const CHIP: Readonly<Record<IssueStateKind, Pick<ChipProps, 'tone' | 'icon'>>> = {
  held: { tone: 'plain', icon: 'eye' },
  declined: { tone: 'plain', icon: 'cross' },
  reported: { tone: 'soon', icon: 'clock' },
  handling: { tone: 'talk', icon: 'talk' },
  voting: { tone: 'vote', icon: 'ticket' },
  carryingOut: { tone: 'way', icon: 'tool' },
  solved: { tone: 'talk', icon: 'check' },
  rejected: { tone: 'plain', icon: 'info' },
  withdrawn: { tone: 'plain', icon: 'redo' }
}

const OVER: readonly IssueStateKind[] = ['solved', 'rejected', 'withdrawn']

/** Where an issue stands in the picture of seven steps; beyond the last once it is over. */
export const gableStage = ({ state, gable }: Pick<IssueCard, 'state' | 'gable'>): GableStage =>
  OVER.includes(state) ? 8 : gable === undefined ? 0 : ((gable + 1) as GableStage)

export function IssueStateChip({ state, overdue }: Pick<IssueCard, 'state' | 'overdue'>) {
  return overdue ? <Chip text={overdueStateText(state)} tone='late' icon='warn' /> : <Chip text={issueStateText[state]} {...CHIP[state]} />
}

export interface IssueCardViewProps {
  readonly issue: IssueCard
  readonly today: Day
  readonly elder: boolean
  readonly onPress: () => void
}

/** One 诉求 in a list: what it is doing, what it is about, where it stands and how long that may take. */
export function IssueCardView({ issue, today, elder, onPress }: IssueCardViewProps) {
  const { state, headline, unitName, category, gable, stageName, dueDay, overdue, thumb, mine } = issue
  const sentence = issueSentence(issue)
  const left = dueDay === undefined ? undefined : daysLeftText(dueDay, today)
  return (
    <Card pad='snug' onPress={onPress} label={[issueStateText[state], headline, sentence, left].filter(Boolean).join('，')}>
      <View className='issue-card__top'>
        <IssueStateChip state={state} overdue={overdue} />
        {!elder && <View className='issue-card__scope'><Dotted parts={[unitName, mine ? issuesText.mine : categoryText[category]]} /></View>}
      </View>
      <View className='issue-card__main'>
        <View className='issue-card__words'>
          <View className='issue-card__title'>{headline}</View>
          <View className='issue-card__say'>{sentence}</View>
        </View>
        {thumb && <Image className='issue-card__thumb' src={thumb.thumbUrl ?? thumb.url} mode='aspectFill' {...spoken({ hidden: true })} />}
      </View>
      {gable !== undefined && (
        <View className='issue-card__foot'>
          <MiniSteps stage={gableStage(issue)} />
          <View className='issue-card__step'>{gableText(gable, stageName)}</View>
          {left && <View className={overdue ? 'issue-card__left is-late' : 'issue-card__left'}><Icon name={overdue ? 'warn' : 'clock'} size='xs' />{left}</View>}
        </View>
      )}
    </Card>
  )
}
