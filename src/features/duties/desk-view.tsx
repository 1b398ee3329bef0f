import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { EntryRow } from '@/components/entry-row/entry-row'
import { FilterChips } from '@/components/filter-chips/filter-chips'
import { Hint } from '@/components/hint/hint'
import { MoreRows } from '@/components/more-rows/more-rows'
import { SectionTitle } from '@/components/section-title/section-title'
import { StateCard } from '@/components/state-card/state-card'
import { DUTY_KINDS, dutyKey, proofKey, type ListName } from '@/domain/duties/duty-list'
import { dutiesText, kindText } from '@/text/duties'
import { dutiesDeskText as text } from '@/text/duties-desk'
import { proofsText } from '@/text/proofs'
import type { DeskTab, DutiesDeskStore } from './desk-store'
import { TaskItem } from './task-item'

export interface DutiesDeskActions {
  readonly openEntry: (list: ListName, key?: string) => void
  readonly openImport: (list: ListName) => void
  readonly openHistory: (list: ListName) => void
  readonly openTask: (taskId: string) => void
  readonly openNewTask: () => void
}

interface DeskProps {
  readonly store: DutiesDeskStore
  readonly actions: DutiesDeskActions
}

/** Which of the three is looked at; stays while the next one is still coming. */
export const DutiesDeskTabs = observer(function DutiesDeskTabs({ store }: Pick<DeskProps, 'store'>) {
  const chips = (['tasks', 'duties', 'proofs'] as const).map(key => ({ key: key as DeskTab, text: text.tabs[key] }))
  return <FilterChips label={text.tab} chips={chips} value={store.tab} onSelect={store.select} />
})

/** The two lists and the tasks, as their keepers see them. */
export const DutiesDeskView = observer(function DutiesDeskView({ store, actions }: DeskProps) {
  if (store.tab === 'tasks') return <Tasks store={store} actions={actions} />
  return store.tab === 'duties' ? <Duties store={store} actions={actions} /> : <Proofs store={store} actions={actions} />
})

const Duties = observer(function Duties({ store, actions }: DeskProps) {
  const { duties } = store
  if (duties.length === 0) return <><StateCard kind='empty' title={dutiesText.emptyTitle} text={dutiesText.emptyText(store.body)} /><Foot list='duties' actions={actions} /></>
  return (
    <>
      {DUTY_KINDS.map(kind => {
        const rows = duties.filter(item => item.kind === kind)
        return rows.length === 0 ? null : (
          <View key={kind}>
            <SectionTitle title={kindText[kind]} />
            <Card pad='rows'>
              {rows.map(item => <EntryRow key={dutyKey(item)} icon='pen' title={`${item.code} ${item.title}`} facts={[item.legalBasis]} onPress={() => actions.openEntry('duties', item.code)} />)}
            </Card>
          </View>
        )
      })}
      <More store={store} />
      <Foot list='duties' actions={actions} />
    </>
  )
})

const Proofs = observer(function Proofs({ store, actions }: DeskProps) {
  const { proofs, openProofs } = store
  return (
    <>
      <View className='strong gap-2'>{openProofs === 0 ? text.allAnswered : text.unanswered(openProofs)}</View>
      {openProofs > 0 && <View className='soft t-sub'>{text.unansweredHint}</View>}
      <View className='gap-3'>
        <Card pad='rows'>
          {proofs.map(item => (
            <EntryRow key={proofKey(item)} icon='pen' title={item.name} facts={[item.whoIssues ?? proofsText.whoUnknownShort]} onPress={() => actions.openEntry('proofs', item.name)} />
          ))}
        </Card>
      </View>
      <More store={store} />
      <Foot list='proofs' actions={actions} />
    </>
  )
})

const More = observer(function More({ store }: Pick<DeskProps, 'store'>) {
  const { moreRows } = store
  return moreRows === 0 ? null : <View className='gap-3'><Button kind='line' small text={text.more(moreRows)} onPress={store.showMore} /></View>
})

const Foot = ({ list, actions }: { readonly list: ListName; readonly actions: DutiesDeskActions }) => (
  <View className='gap-4'>
    <Card pad='rows'>
      <EntryRow icon='doc' title={text.import} facts={[]} onPress={() => actions.openImport(list)} />
      <EntryRow icon='clock' title={text.history} facts={[]} onPress={() => actions.openHistory(list)} />
    </Card>
  </View>
)

const Tasks = observer(function Tasks({ store, actions }: DeskProps) {
  const { tasks, today } = store
  if (tasks.isEmpty) return <StateCard kind='empty' title={dutiesText.noTasks} text={dutiesText.noTasksText} />
  return (
    <>
      <View className='gap-2'><Hint icon='info'>{dutiesText.tasksWhy}</Hint></View>
      <View className='gap-3'>{tasks.items.map(task => <TaskItem key={task.taskId} task={task} today={today} onPress={() => actions.openTask(task.taskId)} />)}</View>
      <MoreRows more={tasks.more} onMore={tasks.loadMore} />
    </>
  )
})

/** One thing to begin on each of the three. */
export const DutiesDeskBar = observer(function DutiesDeskBar({ store, actions }: DeskProps) {
  const { tab } = store
  if (tab === 'tasks') return <Button icon='plus' text={text.newTask} onPress={actions.openNewTask} />
  return <Button icon='plus' text={text.add[tab]} onPress={() => actions.openEntry(tab)} />
})
