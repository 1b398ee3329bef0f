import { useState } from 'react'
import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Facts } from '@/components/facts/facts'
import { Field } from '@/components/field/field'
import { Hint } from '@/components/hint/hint'
import { OptionField } from '@/components/picker-field/picker-field'
import { Problem } from '@/components/problem/problem'
import { SectionTitle } from '@/components/section-title/section-title'
import { Skeleton } from '@/components/skeleton/skeleton'
import { StateCard } from '@/components/state-card/state-card'
import type { ListPreview } from '@/contract/duties'
import { LIST_LEVELS, SOURCE_MAX } from '@/domain/duties/duty-list'
import { unreachable } from '@/domain/shared/result'
import { levelText } from '@/text/duties'
import { listImportText as text } from '@/text/duties-desk'
import type { ListImportStore } from './list-import-store'
import './list-import.scss'

/** Lines drawn at once; a bad file has many. */
const LINES_PAGE = 12
const LEVELS = LIST_LEVELS.map(level => levelText[level])

interface ImportProps {
  readonly store: ListImportStore
}

/** Whose list and which file, then faults or a preview, then done. */
export const ListImportView = observer(function ListImportView({ store, openList }: ImportProps & { readonly openList: () => void }) {
  const { step } = store
  switch (step.kind) {
    case 'choosing':
      return <><Problem text={step.text} /><Level store={store} /><Guide store={store} /></>
    case 'checking':
      return <><Card><View className='t-h3'>{text.checking(step.fileName)}</View><View className='soft t-sub'>{text.checkingHint}</View></Card><View className='gap-3'><Skeleton kind='rows' /></View></>
    case 'badRows':
      return <><Problem text={step.text} /><View className='gap-3'><Lines title={text.badTitle(step.lines.length)} lines={step.lines} /></View></>
    case 'preview':
      return <Preview store={store} preview={step.preview} />
    case 'done':
      return <StateCard kind='empty' title={text.doneTitle} text={text.doneText(step.fileName)} action={{ text: text.toList, onPress: openList }} />
    default:
      return unreachable(step)
  }
})

const Level = observer(function Level({ store }: ImportProps) {
  return (
    <>
      <OptionField label={text.level} text={levelText[store.level]} placeholder={levelText.province} options={LEVELS} chosen={LIST_LEVELS.indexOf(store.level)} onChange={index => void store.chooseLevel(LIST_LEVELS[index] ?? 'province')} />
      <View className='gap-2'><Hint icon='info'>{text.levelHint}</Hint></View>
    </>
  )
})

const Guide = observer(function Guide({ store }: ImportProps) {
  const { list, copied } = store
  const facts = [{ label: text.must, value: text.mustList[list] }, { label: text.may, value: text.mayList[list] }]
  return (
    <>
      <View className='gap-4'>
        <Card>
          <View>{text.what}</View>
          <View className='gap-2'><Facts facts={list === 'duties' ? [...facts, { label: text.kinds, value: text.kindsList }] : facts} /></View>
        </Card>
      </View>
      <SectionTitle title={text.template} />
      <Card>
        <View className='list-sample'>{text.templateLines[list].map(line => <View key={line}>{line}</View>)}</View>
        <View className='gap-2'>
          <Button kind='line' small text={copied === undefined ? text.copyTemplate : copied ? text.copied : text.copyFailed} onPress={() => void store.copyTemplate()} />
        </View>
      </Card>
      {!store.fromDisk && <Hint icon='info'>{text.fromChat}</Hint>}
    </>
  )
})

const Preview = observer(function Preview({ store, preview }: ImportProps & { readonly preview: ListPreview }) {
  const { added, changed, removed, same, ignoredHeaders } = preview
  return (
    <>
      <Problem text={store.import.text} />
      <Card>
        <View className='t-h3'>{text.previewTitle}</View>
        <View>{text.counts(added.length, changed.length, removed.length, same)}</View>
      </Card>
      <View className='gap-3'><Level store={store} /></View>
      {removed.length > 0 && <View className='gap-3'><Lines title={text.removed} lines={removed} /></View>}
      {changed.length > 0 && <View className='gap-3'><Lines title={text.changed} lines={changed} /></View>}
      {added.length > 0 && <View className='gap-3'><Lines title={text.added} lines={added} /></View>}
      {ignoredHeaders.length > 0 && <View className='gap-3'><Hint icon='info'>{text.ignored(ignoredHeaders)}</Hint></View>}
      <View className='gap-4'><Field label={text.basis} value={store.basis} placeholder={text.basisHint} maxLength={SOURCE_MAX} onChange={store.writeBasis} /></View>
    </>
  )
})

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  const [shown, setShown] = useState(LINES_PAGE)
  const rest = lines.length - shown
  return (
    <Card>
      <View className='t-h3'>{title}</View>
      {lines.slice(0, shown).map(line => <View key={line} className='list-line'>{line}</View>)}
      {rest > 0 && <Button kind='text' text={text.badMore(Math.min(rest, LINES_PAGE))} onPress={() => setShown(shown + LINES_PAGE)} />}
    </Card>
  )
}

/** The one thing to do in each step. */
export const ListImportBar = observer(function ListImportBar({ store }: ImportProps) {
  const { step } = store
  if (step.kind === 'checking' || step.kind === 'done') return null
  if (store.canCheckAgain) {
    return (
      <>
        <Button kind='line' text={text.chooseOther} onPress={() => void store.choose()} />
        <Button text={text.again} onPress={() => void store.check()} />
      </>
    )
  }
  if (step.kind === 'preview') {
    return (
      <>
        <Button kind='line' narrow text={text.chooseOther} onPress={() => void store.choose()} />
        <Button text={text.confirm} off={store.confirmOff} busy={store.import.isBusy} onPress={() => void store.confirm()} />
      </>
    )
  }
  return <Button icon='doc' text={step.kind === 'badRows' ? text.chooseOther : text.choose} onPress={() => void store.choose()} />
})
