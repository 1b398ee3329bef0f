import { useState } from 'react'
import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { ConfirmSheet } from '@/components/confirm-sheet/confirm-sheet'
import { EntryRow } from '@/components/entry-row/entry-row'
import { Facts } from '@/components/facts/facts'
import { Hint } from '@/components/hint/hint'
import { Problem } from '@/components/problem/problem'
import { SectionTitle } from '@/components/section-title/section-title'
import { StateCard } from '@/components/state-card/state-card'
import type { SchemeDesk } from '@/contract/scheme-views'
import { momentText } from '@/text/dates'
import { schemeDeskText as text, schemeText } from '@/text/scheme-pages'
import { AdoptSheet } from './adopt-sheet'
import type { SchemeDeskStore } from './desk-store'
import { Versions } from './scheme-view'
import { termFacts } from './term-facts'

export interface DeskActions {
  readonly openEdit: () => void
  readonly openTable: () => void
  readonly openOpenings: () => void
  readonly openVersion: (version: number) => void
}

interface DeskProps {
  readonly store: SchemeDeskStore
  readonly actions: DeskActions
}

/** What is in force, what comes next, and what waits in between. */
export const SchemeDeskView = observer(function SchemeDeskView({ store, actions }: DeskProps) {
  const { desk } = store
  if (desk === undefined) return null
  const { versions, draft, toPublish, mayEdit } = desk
  return (
    <>
      {!mayEdit && <Hint icon='info'>{text.watching}</Hint>}
      {toPublish && <ToPublish store={store} desk={desk} actions={actions} />}
      {draft && <Draft store={store} desk={desk} actions={actions} />}
      {versions.length === 0 && draft === undefined && <StateCard kind='empty' title={text.none} text={text.noneText} />}
      {mayEdit && draft === undefined && <Begin store={store} desk={desk} actions={actions} />}
      {versions.length > 0 && <Versions versions={versions} onRead={actions.openVersion} />}
      {versions.some(({ state }) => state === 'inForce') && (
        <View className='gap-3'><Card pad='rows'><EntryRow icon='doc' title={text.openings} facts={[text.openingsHint]} onPress={actions.openOpenings} /></Card></View>
      )}
    </>
  )
})

type PartProps = DeskProps & { readonly desk: SchemeDesk }

/** Adopted, and not on the board: the one thing to do first. */
const ToPublish = observer(function ToPublish({ store, desk: { toPublish, mayEdit }, actions }: PartProps) {
  const [asking, setAsking] = useState(false)
  if (toPublish === undefined) return null
  const { version, adoption, scheme } = toPublish
  const send = async (): Promise<void> => {
    if (await store.publishIt()) setAsking(false)
  }
  return (
    <>
      <SectionTitle title={text.toPublish} />
      <Card>
        <View className='t-h3'>{schemeText.version(version)}</View>
        <View className='soft t-sub'>{schemeText.adopted(adoption.resolution, adoption.day)}</View>
        <Facts facts={[{ label: schemeText.itemCount, value: schemeText.count(scheme.items.length) }, ...termFacts(scheme).slice(0, 2)]} />
        {mayEdit && <View className='gap-3'><Button text={text.publish} onPress={() => setAsking(true)} /></View>}
      </Card>
      <ConfirmSheet
        open={asking}
        title={text.publishTitle(version)}
        note={text.publishNote}
        action={text.publish}
        busy={store.publish.isBusy}
        error={store.publish.text}
        onConfirm={() => void send()}
        onClose={() => setAsking(false)}
      >
        <Button kind='text' small text={text.read} onPress={() => actions.openVersion(version)} />
      </ConfirmSheet>
    </>
  )
})

const Draft = observer(function Draft({ store, desk: { draft, mayEdit, toPublish }, actions }: PartProps) {
  const [asking, setAsking] = useState<'adopt' | 'drop' | undefined>(undefined)
  if (draft === undefined) return null
  const { scheme, origin, changedAt, changedBy } = draft
  const close = (): void => setAsking(undefined)
  const openAdoption = (): void => {
    store.openAdoption()
    setAsking('adopt')
  }
  const drop = async (): Promise<void> => {
    if (await store.drop()) close()
  }
  return (
    <>
      <SectionTitle title={text.draft} />
      <Card>
        <View className='t-h3'>{text.draftOf(scheme.version)}</View>
        <View className='soft t-sub'>{`${text.origin(origin)}，${text.changed(changedBy, momentText(changedAt))}`}</View>
        <View className='gap-2'><Facts facts={[{ label: schemeText.itemCount, value: schemeText.count(scheme.items.length) }, ...termFacts(scheme).slice(0, 2)]} /></View>
        <Problem text={store.unfitText} />
        <View className='gap-3 duo'>
          <Button kind='line' small icon='pen' text={mayEdit ? text.edit : text.read} onPress={actions.openEdit} />
          {mayEdit && <Button kind={toPublish === undefined ? 'primary' : 'line'} small text={text.adopt} off={store.unfitText === undefined ? undefined : text.adoptOff} onPress={openAdoption} />}
        </View>
        {mayEdit && (
          <View className='gap-2 duo'>
            <Button kind='text' small text={text.importTable} onPress={actions.openTable} />
            <Button kind='text' small text={text.drop} onPress={() => setAsking('drop')} />
          </View>
        )}
      </Card>
      <AdoptSheet store={store} open={asking === 'adopt'} onClose={close} />
      <ConfirmSheet open={asking === 'drop'} title={text.dropTitle} note={text.dropNote} action={text.drop} busy={store.dropDraft.isBusy} error={store.dropDraft.text} onConfirm={() => void drop()} onClose={close} />
    </>
  )
})

/** The ways to a draft. */
const Begin = observer(function Begin({ store, desk: { versions }, actions }: PartProps) {
  const first = versions.length === 0
  const begin = async (): Promise<void> => {
    if (await store.begin(first ? 'starter' : 'latest')) actions.openEdit()
  }
  return (
    <View className='gap-4'>
      <Problem text={store.startDraft.text} />
      <Button kind={first ? 'primary' : 'line'} icon='pen' text={first ? text.fromStarter : text.fromLatest} busy={store.startDraft.isBusy} onPress={() => void begin()} />
      <View className='gap-2'><Button kind='line' icon='doc' text={text.fromTable} onPress={actions.openTable} /></View>
    </View>
  )
})
