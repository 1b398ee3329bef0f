import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { FundDesk } from '@/contract/fund'
import type { FileView } from '@/contract/files'
import { ConfirmSheet } from '@/components/confirm-sheet/confirm-sheet'
import { Card } from '@/components/card/card'
import { DueRow } from '@/components/due-row/due-row'
import { Field } from '@/components/field/field'
import { Problem } from '@/components/problem/problem'
import { SectionTitle } from '@/components/section-title/section-title'
import { StateCard } from '@/components/state-card/state-card'
import { FUND_WORDS_MAX } from '@/domain/ledger/fund/fund-entry'
import { fundDeskText as text, fundText } from '@/text/fund'
import { yuanText } from '@/text/yuan'
import { FundEntryItem } from './fund-entry-item'
import type { FundDeskStore } from './fund-desk-store'
import './fund.scss'

export interface FundDeskViewProps {
  readonly store: FundDeskStore
  readonly openFile: (file: FileView, files: readonly FileView[]) => void
}

/** What is in the box, what waits for a second person, what is to be published, and the book. */
export const FundDeskView = observer(function FundDeskView({ store, openFile }: FundDeskViewProps) {
  const { view } = store
  if (view === undefined) return null
  const { waiting, booked, toPublish, mayEnter } = view
  return (
    <>
      <Card>
        <View className='soft'>{text.balance}</View>
        <View className='fund-closing'>{yuanText(view.balance)}</View>
      </Card>
      {toPublish !== undefined && mayEnter && <View className='gap-3'><Card pad='rows'><ToPublish store={store} toPublish={toPublish} /></Card></View>}
      {waiting.length > 0 && <SectionTitle title={text.waiting} />}
      <Problem text={store.decide.text} />
      {waiting.map(entry => <FundEntryItem key={entry.entryId} entry={entry} store={store} openFile={openFile} />)}
      {booked.length > 0 && <SectionTitle title={text.booked} />}
      {booked.map(entry => <FundEntryItem key={entry.entryId} entry={entry} store={store} openFile={openFile} />)}
      {waiting.length + booked.length === 0 && <View className='gap-3'><StateCard kind='empty' title={text.emptyTitle} text={text.emptyText} /></View>}
      <ReverseSheet store={store} />
      {toPublish !== undefined && <PublishSheet store={store} toPublish={toPublish} />}
    </>
  )
})

interface ToPublishProps {
  readonly store: FundDeskStore
  readonly toPublish: NonNullable<FundDesk['toPublish']>
}

const ToPublish = observer(function ToPublish({ store, toPublish: { quarter, dueAt } }: ToPublishProps) {
  const late = store.now >= dueAt
  return <DueRow title={text.toPublish(quarter)} when={text.due(dueAt)} late={late} action={text.publish} onPress={() => store.askPublish(true)} />
})

const PublishSheet = observer(function PublishSheet({ store, toPublish: { quarter, figures } }: ToPublishProps) {
  const total = (sums: readonly { readonly cents: number }[]): number => sums.reduce((sum, { cents }) => sum + cents, 0)
  return (
    <ConfirmSheet
      open={store.publishing}
      title={text.publishTitle(quarter)}
      note={text.publishNote}
      action={text.publishSend}
      busy={store.publish.isBusy}
      error={store.publish.text}
      onConfirm={() => void store.sendPublish()}
      onClose={() => store.askPublish(false)}
    >
      <View className='gap-3'>{fundText.sum(figures.opening, total(figures.in), total(figures.out), figures.closing)}</View>
    </ConfirmSheet>
  )
})

const ReverseSheet = observer(function ReverseSheet({ store }: Pick<FundDeskViewProps, 'store'>) {
  return (
    <ConfirmSheet
      open={store.reversing !== undefined}
      title={text.reverseTitle}
      note={text.reverseNote}
      action={text.reverseSend}
      off={store.reason.trim() === '' ? text.reasonOff : undefined}
      busy={store.reverse.isBusy}
      error={store.reverse.text}
      onConfirm={() => void store.sendReverse()}
      onClose={() => store.askReverse(undefined)}
    >
      <Field label={text.reverseReason} value={store.reason} maxLength={FUND_WORDS_MAX} onChange={store.writeReason} />
    </ConfirmSheet>
  )
})
