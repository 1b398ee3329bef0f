import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Problem } from '@/components/problem/problem'
import { SectionTitle } from '@/components/section-title/section-title'
import { spoken } from '@/components/spoken'
import type { MeetingDetail } from '@/contract/consultation'
import { meetingTalkText as text } from '@/text/meeting-talk'
import type { MeetingTalk } from './meeting-talk'

/** 举手: where one stands in the order, for who is in the room. */
export const HandPart = observer(function HandPart({ talk, meeting }: { readonly talk: MeetingTalk; readonly meeting: MeetingDetail }) {
  const { hand } = meeting
  return (
    <>
      <SectionTitle title={text.hand} />
      <Card>
        <View {...spoken({ role: 'status', live: 'polite' })}>{hand.hasFloor && !hand.up ? text.floor : text.queue(hand)}</View>
        <View className='gap-3'><Button kind='line' icon='hand' text={hand.up ? text.lower : text.raise} busy={talk.handBusy} onPress={() => void talk.toggleHand(hand.up)} /></View>
        <Problem text={talk.handProblem} />
      </Card>
    </>
  )
})
