import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { OptionField } from '@/components/picker-field/picker-field'
import { Problem } from '@/components/problem/problem'
import { SectionTitle } from '@/components/section-title/section-title'
import { Skeleton } from '@/components/skeleton/skeleton'
import { participationText as text } from '@/text/ballot-care'
import { keptTogether } from '@/text/numbers'
import type { ParticipationStore } from './participation-store'
import './dispute.scss'

/** 哪些户领了票, once the person asks for it. */
export const ParticipationPanel = observer(function ParticipationPanel({ store }: { readonly store: ParticipationStore }) {
  return (
    <>
      <SectionTitle title={text.title} />
      <Card>
        <View className='soft'>{keptTogether(text.note)}</View>
        {store.asked ? <Doors store={store} /> : <View className='gap-3'><Button kind='line' small icon='list' text={text.show} onPress={() => void store.open()} /></View>}
      </Card>
    </>
  )
})

const Doors = observer(function Doors({ store }: { readonly store: ParticipationStore }) {
  const { phase, groups, lines, doors } = store
  if (groups.length === 0) return phase.kind === 'loading' ? <Skeleton kind='topic' count={1} /> : <Problem text={'text' in phase ? phase.text : undefined} />
  const chosen = groups.findIndex(group => group.groupId === store.shownGroupId)
  const choose = (index: number): void => void store.choose(groups[index]?.groupId ?? '')
  return (
    <>
      <View className='gap-3'>
        <OptionField label={text.pickGroup} text={lines[chosen]} placeholder={text.pickGroup} options={lines} chosen={chosen} onChange={choose} />
      </View>
      {doors.length === 0 && <View className='gap-2 soft'>{text.none}</View>}
      <View className='doors'>{doors.map(door => <View key={door} className='door'>{door}</View>)}</View>
      {store.hasMore && <View className='gap-3'><Button kind='line' small text={text.more} onPress={store.showMore} /></View>}
    </>
  )
})
