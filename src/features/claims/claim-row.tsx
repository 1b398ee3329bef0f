import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { Chip, type ChipProps } from '@/components/chip/chip'
import { Dotted } from '@/components/dotted/dotted'
import type { ClaimCard } from '@/contract/claims-views'
import type { ClaimStateKind } from '@/domain/claims/claim'
import type { Day } from '@/domain/shared/instant'
import { claimStateText, rejectText, sourceNote } from '@/text/claim-words'
import { claimsText } from '@/text/claims'
import { dayText } from '@/text/dates'
import { signedText } from '@/text/numbers'

const CHIP: Readonly<Record<ClaimStateKind, Pick<ChipProps, 'tone' | 'icon'>>> = {
  submitted: { tone: 'soon', icon: 'clock' },
  returned: { tone: 'late', icon: 'redo' },
  verified: { tone: 'soon', icon: 'clock' },
  publicized: { tone: 'way', icon: 'board' },
  credited: { tone: 'talk', icon: 'check' },
  rejected: { tone: 'plain', icon: 'cross' },
  withdrawn: { tone: 'plain', icon: 'redo' },
  revoked: { tone: 'plain', icon: 'cross' }
}

export const ClaimStateChip = ({ state }: Pick<ClaimCard, 'state'>) => <Chip text={claimStateText[state]} {...CHIP[state]} />

/** Whether its coins still may come, or have come. */
const counts = ({ state }: Pick<ClaimCard, 'state'>): boolean => state !== 'rejected' && state !== 'withdrawn' && state !== 'revoked'

/** Why a claim was turned down or handed back: the words where there are some, or else the reason. */
export const whyText = ({ why }: Pick<ClaimCard, 'why'>): string | undefined => why && (why.words ?? rejectText[why.reason])

export interface ClaimRowProps {
  readonly claim: ClaimCard
  readonly today: Day
  readonly onPress: () => void
}

/** A claim in a list: how it stands, what it was, what it brings. */
export function ClaimRow({ claim, today, onPress }: ClaimRowProps) {
  const { itemName, state, coins, on, noticeUntil } = claim
  const why = whyText(claim)
  const until = noticeUntil === undefined || state !== 'publicized' ? undefined : claimsText.noticeUntil(noticeUntil, today)
  return (
    <Card pad='snug' onPress={onPress} label={[claimStateText[state], itemName, why].filter(Boolean).join('，')}>
      <View className='between'>
        <ClaimStateChip state={state} />
        <View className='soft t-sub'><Dotted parts={[dayText(on, today), ...sourceNote(claim)]} /></View>
      </View>
      <View className='between gap-2'>
        <View className='t-h3 grow'>{itemName}</View>
        {counts(claim) && <View className='t-h3 ok strong'>{signedText(coins)}</View>}
      </View>
      {until !== undefined && <View className='soft'>{until}</View>}
      {why !== undefined && <View className='soft'>{why}</View>}
    </Card>
  )
}
