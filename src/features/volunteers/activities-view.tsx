import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { BigRow } from '@/components/big-row/big-row'
import { FilterChips } from '@/components/filter-chips/filter-chips'
import { MoreRows } from '@/components/more-rows/more-rows'
import { StateCard } from '@/components/state-card/state-card'
import { volunteersText as text } from '@/text/volunteers'
import type { ActivitiesStore } from './activities-store'
import { ActivityRow } from './activity-row'

export interface ActivitiesActions {
  readonly openActivity: (activityId: string) => void
  readonly openHours: () => void
  readonly openOrganisations: () => void
  readonly plan: () => void
}

interface ActivitiesProps {
  readonly store: ActivitiesStore
  readonly actions: ActivitiesActions
}

export const ActivitiesTop = observer(function ActivitiesTop({ store }: Pick<ActivitiesProps, 'store'>) {
  return <FilterChips chips={store.choices.map((which) => ({ key: which, text: text.tabs[which] }))} value={store.which} onSelect={store.choose} label={text.tabsLabel} />
})

/** 志愿服务: activities, and the ways to one's own hours and to the organisations. */
export const ActivitiesView = observer(function ActivitiesView({ store, actions }: ActivitiesProps) {
  return (
    <>
      {store.items.length === 0 && <StateCard kind='empty' title={text.none[store.which]} text={text.noneText} />}
      <View>
        {store.items.map((card) => <ActivityRow key={card.activityId} card={card} onPress={() => actions.openActivity(card.activityId)} />)}
      </View>
      <MoreRows more={store.more} onMore={() => void store.loadMore()} />
      <View className='stack gap-4'>
        {store.mayPlan && <BigRow icon='plus' title={text.plan} onPress={actions.plan} />}
        <BigRow icon='clock' title={text.toHours} note={text.toHoursNote} onPress={actions.openHours} />
        <BigRow icon='people' title={text.toOrganisations} note={text.toOrganisationsNote} onPress={actions.openOrganisations} />
      </View>
    </>
  )
})
