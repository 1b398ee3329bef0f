import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { FilterChips } from '@/components/filter-chips/filter-chips'
import { Hint } from '@/components/hint/hint'
import { LawNote } from '@/components/law-note/law-note'
import { MoreRows } from '@/components/more-rows/more-rows'
import { StateCard } from '@/components/state-card/state-card'
import { DUTY_KINDS, dutyKey, type DutyItem } from '@/domain/duties/duty-list'
import { FUNDS_LAW } from '@/domain/duties/law-funds'
import { dayOf } from '@/domain/shared/instant'
import { dayText } from '@/text/dates'
import { dutiesText as text, kindText, levelText } from '@/text/duties'
import { proofsText } from '@/text/proofs'
import { lawWords } from '@/text/law'
import { lawText } from '@/text/outcome-text'
import type { DutiesFilter, DutiesStore } from './duties-store'
import { TaskItem } from './task-item'
import './duties-view.scss'

export interface DutiesActions {
  readonly openTask: (taskId: string) => void
  readonly openHistory: () => void
}

interface DutiesViewProps {
  readonly store: DutiesStore
  readonly actions: DutiesActions
}

/** 事项清单 by kind, and what was sent from above. */
export const DutiesView = observer(function DutiesView({ store, actions }: DutiesViewProps) {
  const chips = [...DUTY_KINDS.map(kind => ({ key: kind as DutiesFilter, text: text.chips[kind] })), { key: 'tasks' as DutiesFilter, text: text.chips.tasks }]
  return (
    <>
      <FilterChips label={text.filter} chips={chips} value={store.filter} onSelect={store.select} />
      {store.filter === 'tasks' ? <Tasks store={store} actions={actions} /> : <Duties store={store} actions={actions} />}
    </>
  )
})

const Duties = observer(function Duties({ store, actions }: DutiesViewProps) {
  const { filter, body, rows, moreRows, page } = store
  if (filter === 'tasks' || !page) return null
  const changed = page.changedAt === undefined ? text.versionNone : text.version(page.version, dayText(dayOf(page.changedAt), store.today))
  return (
    <>
      <View className='duties__say'>{text.explain[filter](body)}</View>
      {rows.length > 0 && <Card pad='rows'>{rows.map(item => <DutyRow key={dutyKey(item)} item={item} />)}</Card>}
      {rows.length === 0 && <Card><View className='soft'>{text.emptyTitle}</View></Card>}
      {moreRows > 0 && <View className='gap-3'><Button kind='line' small text={text.more(moreRows)} onPress={store.showMore} /></View>}
      <View className='gap-3'><AwaitedCard store={store} /></View>
      {filter === 'assist' && <View className='gap-3'><FundsLaw store={store} /></View>}
      <View className='duties__foot'>
        <View className='muted t-cap'>{changed}</View>
        <Button kind='text' small narrow text={text.history} onPress={actions.openHistory} />
      </View>
    </>
  )
})

function DutyRow({ item }: { readonly item: DutyItem }) {
  return (
    <View className='duties__row'>
      <View className='duties__head'><View className='duties__code'>{item.code}</View><View className='duties__title'>{item.title}</View></View>
      <View className='duties__line'>{`${text.basis}：${item.legalBasis}`}</View>
      {item.note !== undefined && <View className='duties__line'>{item.note}</View>}
      <View className='duties__source'>{`${levelText[item.level]}，${item.source}`}</View>
    </View>
  )
}

/** The place of the provincial list, empty or in part. */
const AwaitedCard = observer(function AwaitedCard({ store }: Pick<DutiesViewProps, 'store'>) {
  const { awaited, body, filter } = store
  if (!awaited || filter === 'tasks' || awaited.have >= awaited.expected) return null
  const { expected, have } = awaited
  return (
    <View className='duties__awaited'>
      <View className='strong'>{have === 0 ? text.awaited(kindText[filter]) : text.awaitedPart(have, expected)}</View>
      {have === 0 && <View className='soft t-sub'>{text.awaitedText(expected, body)}</View>}
      <View className='muted t-cap'>{proofsText.numbersFrom}</View>
    </View>
  )
})

const FundsLaw = observer(function FundsLaw({ store }: Pick<DutiesViewProps, 'store'>) {
  const { title, text: words, exact } = lawText(FUNDS_LAW[store.page?.kind ?? 'village'])
  return <LawNote title={title} text={exact ? words : lawWords.gist(words)} />
})

const Tasks = observer(function Tasks({ store, actions }: DutiesViewProps) {
  const { tasks } = store
  if (tasks.isEmpty) return <StateCard kind='empty' title={text.noTasks} text={text.noTasksText} />
  return (
    <>
      <View className='gap-2'><Hint icon='info'>{text.tasksWhy}</Hint></View>
      <View className='gap-3'>
        {tasks.items.map(task => <TaskItem key={task.taskId} task={task} today={store.today} onPress={() => actions.openTask(task.taskId)} />)}
      </View>
      <MoreRows more={tasks.more} onMore={tasks.loadMore} />
    </>
  )
})
