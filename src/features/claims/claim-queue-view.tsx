import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { EntryRow } from '@/components/entry-row/entry-row'
import { FilterChips } from '@/components/filter-chips/filter-chips'
import { Hint } from '@/components/hint/hint'
import { MoreRows } from '@/components/more-rows/more-rows'
import { NoticeRow } from '@/components/notice-row/notice-row'
import { SectionTitle } from '@/components/section-title/section-title'
import { Skeleton } from '@/components/skeleton/skeleton'
import { StateCard } from '@/components/state-card/state-card'
import type { FileView } from '@/contract/files'
import { queueLevelText } from '@/text/claim-words'
import { claimQueueText as text } from '@/text/claims-office'
import { ClaimQueueRow } from './claim-queue-row'
import type { ClaimQueueStore } from './claim-queue-store'
import { DecisionSheets } from './decision-sheets'

export interface QueueActions {
  readonly openClaim: (claimId: string) => void
  readonly openPicture: (file: FileView, files: readonly FileView[]) => void
  readonly openBatch: () => void
  readonly openWeigh: () => void
  readonly openNotice: () => void
}

interface QueueProps {
  readonly store: ClaimQueueStore
  readonly actions: QueueActions
}

/** The four things that wait for an office, with how many of each; it stays while the next list is coming. */
export const ClaimQueueTop = observer(function ClaimQueueTop({ store }: Pick<QueueProps, 'store'>) {
  const chips = store.levels.map(({ level, waiting }) => ({ key: level, text: queueLevelText[level], ...(waiting === undefined ? {} : { count: waiting }) }))
  return <FilterChips label={text.level} chips={chips} value={store.level} onSelect={level => void store.show(level)} />
})

/** 核实 and 评议: rows that can be judged without opening them, ticked and decided together. */
export const ClaimQueueView = observer(function ClaimQueueView({ store, actions }: QueueProps) {
  const { rows, level } = store
  return (
    <>
      <RunCard store={store} />
      {rows.isEmpty ? <StateCard kind='empty' title={text.emptyTitle[level]} text={text.empty} /> : <View className='gap-2'><Hint icon='info'>{text.lead[level]}</Hint></View>}
      {store.batched && <Choosing store={store} />}
      <Card pad='none'>
        {store.shown.map(row => (
          <ClaimQueueRow
            key={row.claimId}
            row={row}
            tickable={store.batched && row.notBy === undefined}
            chosen={store.chosen.includes(row.claimId)}
            problem={store.reasonOf(row)}
            onToggle={() => store.toggle(row)}
            onOpen={() => actions.openClaim(row.claimId)}
            onPicture={actions.openPicture}
          />
        ))}
      </Card>
      <MoreRows more={rows.more} onMore={() => void rows.loadMore()} />
      {(level === 'verify' || level === 'review') && <DecisionSheets form={store.form} level={level} count={store.chosen.length} onConfirm={() => void store.decide()} />}
      <Ways actions={actions} />
    </>
  )
})

/** What an office does besides: it enters for others, weighs, and reads what is on notice. */
const Ways = ({ actions }: Pick<QueueProps, 'actions'>) => (
  <>
    <SectionTitle title={text.waysTitle} />
    <Card pad='rows'>
      <EntryRow icon='people' title={text.batch} facts={[text.batchNote]} onPress={actions.openBatch} />
      <EntryRow icon='leaf' title={text.weigh} facts={[text.weighNote]} onPress={actions.openWeigh} />
      <EntryRow icon='board' title={text.board} facts={[text.boardNote]} onPress={actions.openNotice} />
    </Card>
  </>
)

const Choosing = observer(function Choosing({ store }: Pick<QueueProps, 'store'>) {
  const { itemNames, itemName, choosable, allChosen } = store
  const chips = [{ key: '', text: text.all, count: store.rows.items.length }, ...itemNames.map(({ name, count }) => ({ key: name, text: name, count }))]
  return (
    <View className='gap-2'>
      {itemNames.length > 1 && <FilterChips label={text.items} chips={chips} value={itemName ?? ''} onSelect={key => store.showItem(key === '' ? undefined : key)} />}
      {choosable.length > 0 && <Button kind='text' small icon={allChosen ? 'cross' : 'check'} text={allChosen ? text.selectNone : text.selectAll(choosable.length)} onPress={store.toggleAll} />}
    </View>
  )
})

/** How far a run is, and what became of it. */
const RunCard = observer(function RunCard({ store }: Pick<QueueProps, 'store'>) {
  const { run } = store
  switch (run.kind) {
    case 'idle':
      return null
    case 'running':
      return <><NoticeRow icon='clock' tone='way' title={text.progress(run.done, run.all)} /><Skeleton kind='rows' count={1} /></>
    case 'over':
      return <NoticeRow icon='check' tone='way' title={text.done(run.done)} text={run.refused === 0 ? undefined : text.refused(run.refused)} />
    case 'refused':
      return <NoticeRow icon='warn' tone='late' title={run.text} />
    case 'unanswered':
      return <NoticeRow icon='warn' tone='late' title={run.done === 0 ? run.text : text.done(run.done)} text={text.unanswered} />
  }
})

/** Three ways to decide what is chosen. */
export const ClaimQueueBar = observer(function ClaimQueueBar({ store }: Pick<QueueProps, 'store'>) {
  const { run, level, chosen, form } = store
  if (level !== 'verify' && level !== 'review') return null
  if (run.kind === 'running') return <Button text={text.pass[level]} busy={text.progress(run.done, run.all)} />
  if (run.kind === 'unanswered' && chosen.length > 0) return <Button text={text.again(chosen.length)} onPress={() => void store.again()} />
  if (chosen.length === 0) return <Button text={text.pass[level]} off={text.off} />
  return (
    <>
      <Button kind='line' narrow text={text.reject} onPress={() => form.open('reject')} />
      <Button kind='line' narrow text={text.back} onPress={() => form.open('return')} />
      <Button text={text.passYes[level](chosen.length)} onPress={() => form.open('pass')} />
    </>
  )
})
