import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Card } from '@/components/card/card'
import { ChoiceRow } from '@/components/choice-row/choice-row'
import { Facts } from '@/components/facts/facts'
import { Hint } from '@/components/hint/hint'
import { Problem } from '@/components/problem/problem'
import { SectionTitle } from '@/components/section-title/section-title'
import { StateCard } from '@/components/state-card/state-card'
import type { TablePreview } from '@/contract/scheme-views'
import type { PointItem } from '@/domain/ledger/point-item'
import { tableImportText as text } from '@/text/scheme-pages'
import { ItemRows, type ItemRowsProps } from './item-rows'
import { SheetBar, SheetSteps } from './sheet-parts'
import { TABLE_MODES, type TableImportStore } from './table-store'

interface TableImportProps {
  readonly store: TableImportStore
}

export const TableImportView = observer(function TableImportView({ store, openDraft }: TableImportProps & { readonly openDraft: () => void }) {
  if (store.done) return <StateCard kind='empty' title={text.doneTitle} text={text.doneText} action={{ text: text.toDraftPage, onPress: openDraft }} />
  return (
    <>
      <SectionTitle title={text.mode} />
      <Card pad='none'>
        {TABLE_MODES.map(mode => <ChoiceRow key={mode} title={text.modes[mode]} note={text.modeNotes[mode]} chosen={store.mode === mode} onPress={() => void store.chooseMode(mode)} />)}
      </Card>
      <View className='gap-4'>
        <SheetSteps sheet={store.sheet} words={text} fromDisk={store.fromDisk} preview={preview => <Preview store={store} preview={preview} />} />
      </View>
    </>
  )
})

/** Items drawn of each kind; the draft shows all of them. */
const ITEMS_SHOWN = 20

const Preview = observer(function Preview({ store, preview }: TableImportProps & { readonly preview: TablePreview }) {
  const { added, changed, removed, same, ignoredHeaders, changesDraft } = preview
  const before = (item: PointItem) => changed.find(({ after }) => after.code === item.code)?.before
  return (
    <>
      <Problem text={store.import.text} />
      <Card>
        <View className='t-h3'>{text.previewTitle}</View>
        <Facts
          facts={[
            { label: text.added, value: text.items(added.length) },
            { label: text.changed, value: text.items(changed.length) },
            { label: text.removed, value: text.items(removed.length) },
            { label: text.same, value: text.items(same) }
          ]}
        />
      </Card>
      <View className='gap-2'><Hint icon='info'>{changesDraft ? text.changesDraft : text.toDraft}</Hint></View>
      <Part title={text.added} items={added} />
      <Part title={text.changed} items={changed.map(({ after }) => after)} before={before} />
      <Part title={text.removed} items={removed} />
      {ignoredHeaders.length > 0 && <View className='gap-3'><Hint icon='info'>{text.ignored(ignoredHeaders)}</Hint></View>}
    </>
  )
})

interface PartProps extends ItemRowsProps {
  readonly title: string
}

const Part = ({ title, items, ...rows }: PartProps) =>
  items.length === 0 ? null : <><SectionTitle title={title} /><ItemRows {...rows} items={items.slice(0, ITEMS_SHOWN)} /></>

export const TableImportBar = observer(function TableImportBar({ store }: TableImportProps) {
  if (store.done) return null
  const take = { text: text.confirm, off: store.confirmOff, busy: store.import.isBusy, onPress: () => void store.confirm() }
  return <SheetBar sheet={store.sheet} words={text} take={take} stale={store.planChanged} />
})
