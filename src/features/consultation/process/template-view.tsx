import { useState } from 'react'
import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { ConfirmSheet } from '@/components/confirm-sheet/confirm-sheet'
import { Dotted } from '@/components/dotted/dotted'
import { EntryRow } from '@/components/entry-row/entry-row'
import { Field } from '@/components/field/field'
import { Hint } from '@/components/hint/hint'
import { DateField } from '@/components/picker-field/picker-field'
import { Problem } from '@/components/problem/problem'
import { SectionTitle } from '@/components/section-title/section-title'
import { spoken } from '@/components/spoken'
import { dayText } from '@/text/dates'
import { issueKindText } from '@/text/issue-words'
import { templatesText as text } from '@/text/templates'
import { DraftEditor } from './draft-editor'
import { TemplateLadder } from './template-ladder'
import type { TemplateStore } from './template-store'

const RESOLUTION_MAX = 60

interface TemplateProps {
  readonly store: TemplateStore
}

/** One process: what it is for, its steps, its editions; the draft while it is being changed. */
export const TemplateView = observer(function TemplateView({ store }: TemplateProps) {
  const { detail, shown, form } = store
  if (!detail) return null
  if (form) return <DraftEditor store={store} form={form} />
  const { name, version, provisional, adoption, forKinds, origin, retired } = detail
  return (
    <>
      <View className='t-h1' {...spoken({ role: 'heading' })}>{name}</View>
      <View className='soft t-sub'>
        <Dotted parts={[version === undefined ? text.never : text.version(store.version ?? version), forKinds.map(kind => issueKindText[kind]).join('、'), ...(retired ? [text.retired] : [])].filter(part => part !== '')} />
      </View>
      {adoption && <View className='muted t-cap'>{text.adopted(adoption.resolution, adoption.day)}</View>}
      {provisional && <View className='gap-3'><Hint icon='info'>{provisional.text}</Hint></View>}
      {origin === 'readOnly' && <View className='gap-3'><Hint icon='lock'>{text.readOnlyNote}</Hint></View>}
      <DraftCard store={store} />
      <SectionTitle title={text.ladder} />
      {shown && <TemplateLadder template={shown} />}
      <Choosing store={store} />
      <Editions store={store} />
    </>
  )
})

/** A draft that waits to be finished and adopted. */
const DraftCard = observer(function DraftCard({ store }: TemplateProps) {
  const [asking, setAsking] = useState(false)
  const { detail, cannotAdoptText, mayChange } = store
  if (!detail?.draft || !mayChange) return null
  return (
    <>
      <SectionTitle title={text.draftTitle} />
      <Card>
        <View className='strong'>{detail.draft.template.name}</View>
        <Problem text={cannotAdoptText} />
        <View className='gap-3 duo'>
          <Button kind='line' small icon='pen' text={text.editing} onPress={store.startEditing} />
          <Button small text={text.adopt} off={cannotAdoptText === undefined ? undefined : text.editing} onPress={() => setAsking(true)} />
        </View>
      </Card>
      <AdoptSheet store={store} open={asking} onClose={() => setAsking(false)} />
    </>
  )
})

const AdoptSheet = observer(function AdoptSheet({ store, open, onClose }: TemplateProps & { readonly open: boolean; readonly onClose: () => void }) {
  const { day, today, resolution } = store
  const send = async (): Promise<void> => {
    if (await store.adoptDraft()) onClose()
  }
  return (
    <ConfirmSheet open={open} title={text.adoptTitle} note={text.adoptNote} action={text.adopt} off={store.adoptOff} busy={store.adopt.isBusy} error={store.adopt.text} onConfirm={() => void send()} onClose={onClose}>
      <Field label={text.resolution} value={resolution} placeholder={text.resolutionHint} maxLength={RESOLUTION_MAX} onChange={store.writeResolution} />
      <DateField label={text.day} text={day && dayText(day)} placeholder={text.chooseDay} value={day} latest={today} onChange={store.chooseDay} />
    </ConfirmSheet>
  )
})

/** For which kinds of matter it becomes the usual one, and whether it is used at all. */
const Choosing = observer(function Choosing({ store }: TemplateProps) {
  const [retiring, setRetiring] = useState(false)
  const { choosable, detail, mayChange } = store
  if (!detail || !mayChange) return null
  const send = async (): Promise<void> => {
    if (await store.retireIt()) setRetiring(false)
  }
  return (
    <>
      {detail.usualFor.length > 0 && <View className='gap-3'><Hint icon='check'>{text.usual(detail.usualFor)}</Hint></View>}
      {choosable.map(kind => <View key={kind} className='gap-3'><Button kind='line' small text={text.choose(issueKindText[kind])} busy={store.choose.isBusy} onPress={() => void store.useFor(kind)} /></View>)}
      {choosable.length > 0 && <View className='gap-2'><Hint icon='info'>{text.chosen}</Hint></View>}
      <Problem text={store.choose.text} />
      {detail.origin === 'own' && detail.version !== undefined && !detail.retired && <Button kind='text' small text={text.retire} onPress={() => setRetiring(true)} />}
      <ConfirmSheet open={retiring} title={text.retireTitle} note={text.retireNote} action={text.retire} busy={store.retire.isBusy} error={store.retire.text} onConfirm={() => void send()} onClose={() => setRetiring(false)} />
    </>
  )
})

const Editions = observer(function Editions({ store }: TemplateProps) {
  const versions = store.detail?.versions ?? []
  if (versions.length === 0) return null
  return (
    <>
      <SectionTitle title={text.older} />
      <Card pad='rows'>
        {versions.map(({ version, adoption }) => (
          <EntryRow key={version} icon='book' title={text.version(version)} facts={[text.adopted(adoption.resolution, adoption.day)]} onPress={() => store.read(version)} />
        ))}
      </Card>
    </>
  )
})

/** To copy what is in force; or, while a draft is being changed, to keep it. */
export const TemplateBar = observer(function TemplateBar({ store }: TemplateProps) {
  const { form, mayCopy, detail } = store
  if (form) {
    return (
      <>
        <Button kind='line' narrow text={text.leave} onPress={store.stopEditing} />
        <Button text={form.dirty ? text.save : text.saved} off={form.dirty ? undefined : text.saved} busy={store.edit.isBusy} onPress={() => void store.save()} />
      </>
    )
  }
  if (!mayCopy) return null
  return <Button kind='line' icon='pen' text={detail?.origin === 'own' ? text.copyNext : text.copy} busy={store.copy.isBusy} onPress={() => void store.makeCopy()} />
})
