import { observer } from 'mobx-react-lite'
import { View } from '@tarojs/components'
import type { MeetingDetail } from '@/contract/consultation'
import type { Day } from '@/domain/shared/instant'
import { Button } from '@/components/button/button'
import { SectionTitle } from '@/components/section-title/section-title'
import { FollowThroughView } from '@/features/followup/follow-through-view'
import { RatingSection } from '@/features/followup/rating-section'
import type { RatingStore } from '@/features/followup/rating-store'
import { followThroughText } from '@/text/undertaking'

interface MeetingAfterProps {
  readonly meeting: MeetingDetail
  readonly rating: RatingStore
  readonly today: Day
  readonly openUndertaking: (undertakingId: string) => void
  readonly openPlan: () => void
}

/** 后面怎么办: who carries out what was agreed, and how those who came grade the meeting. */
export const MeetingAfter = observer(function MeetingAfter({ meeting, rating, today, openUndertaking, openPlan }: MeetingAfterProps) {
  const { followThrough, mayOpenUndertaking } = meeting
  return (
    <>
      {(followThrough.length > 0 || mayOpenUndertaking) && <SectionTitle title={followThroughText.title} />}
      {followThrough.map(each => (
        <View key={each.undertakingId} className='gap-2'>
          <FollowThroughView followThrough={each} today={today} openUndertaking={openUndertaking} />
        </View>
      ))}
      {mayOpenUndertaking && <View className='gap-3'><Button kind='line' icon='tool' text={followThroughText.open} onPress={openPlan} /></View>}
      <RatingSection store={rating} />
    </>
  )
})
