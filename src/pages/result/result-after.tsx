import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { NoticeDetail } from '@/contract/disclosure'
import type { Day } from '@/domain/shared/instant'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Hint } from '@/components/hint/hint'
import { Problem } from '@/components/problem/problem'
import { PlanLog, publishedItem } from '@/features/disclosure/result-plan'
import type { FollowToggle } from '@/features/followup/follow-toggle'
import { FollowThroughView } from '@/features/followup/follow-through-view'
import { followThroughText, undertakingText } from '@/text/undertaking'

interface ResultAfterProps {
  readonly notice: NoticeDetail
  readonly today: Day
  readonly follow: FollowToggle
  readonly mayFollow: boolean
  readonly reload: () => Promise<void>
  readonly openUndertaking: (undertakingId: string) => void
  readonly openPlan: () => void
}

/** 后面怎么办: the steps that are carried out, or the plan as it was published until somebody has taken it on. */
export const ResultAfter = observer(function ResultAfter({ notice, today, follow, mayFollow, reload, openUndertaking, openPlan }: ResultAfterProps) {
  const { followThrough, following, mayOpenUndertaking } = notice
  const toggle = async (): Promise<void> => {
    if ((await follow.toggle(following)) !== undefined) await reload()
  }
  return (
    <>
      {followThrough
        ? <FollowThroughView followThrough={followThrough} today={today} before={publishedItem(notice)} openUndertaking={openUndertaking} />
        : <Card><PlanLog notice={notice} /></Card>}
      {mayOpenUndertaking && <View className='gap-3'><Button kind='line' icon='tool' text={followThroughText.open} onPress={openPlan} /></View>}
      {mayFollow && <View className='gap-2'><Button kind='text' small icon='bell' text={following ? undertakingText.unfollow : undertakingText.follow} busy={follow.busy} onPress={() => void toggle()} /></View>}
      {following && <Hint icon='bell'>{undertakingText.following}</Hint>}
      <Problem text={follow.problem} />
    </>
  )
})
