import { useState } from 'react'
import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { ChoiceRow } from '@/components/choice-row/choice-row'
import { Facts } from '@/components/facts/facts'
import { Hint } from '@/components/hint/hint'
import { LawNotes } from '@/components/law-notes/law-notes'
import { LinkField } from '@/components/picker-field/picker-field'
import { Problem } from '@/components/problem/problem'
import { SectionTitle } from '@/components/section-title/section-title'
import { Sheet } from '@/components/sheet/sheet'
import { draftText } from '@/text/draft'
import { modeText, presetNeeds } from '@/text/preset-text'
import { DraftBallot } from './draft-ballot'
import { DraftMethod } from './draft-method'
import { DraftPreview } from './draft-preview'
import { DraftTimes, DraftWords } from './draft-words'
import type { PollDraftStore } from './poll-draft-store'

export interface DraftViewProps {
  readonly store: PollDraftStore
}

/** First which meeting and what the law asks of it, then the words, the way of voting and the times. */
export const DraftView = observer(function DraftView({ store }: DraftViewProps) {
  if (store.previewing) return <DraftPreview store={store} />
  return (
    <>
      <PresetPart store={store} />
      <DraftWords store={store} />
      <DraftMethod store={store} />
      <DraftBallot store={store} />
      <DraftTimes store={store} />
      <Problem text={store.errorText} />
      {store.save.isDone && <Hint icon='check'>{draftText.saved}</Hint>}
      <LawNotes laws={store.preset.legalReferences} />
    </>
  )
})

const PresetPart = observer(function PresetPart({ store }: DraftViewProps) {
  const [choosing, setChoosing] = useState(false)
  const { preset, mode, presets } = store
  return (
    <>
      <LinkField label={draftText.preset} text={preset.name} placeholder={draftText.choosePreset} onPress={() => setChoosing(true)} />
      <Sheet open={choosing} title={draftText.preset} onClose={() => setChoosing(false)}>
        {presets.map(({ id, name }) => (
          <ChoiceRow key={id} title={name} chosen={id === preset.id} onPress={() => { store.choosePreset(id); setChoosing(false) }} />
        ))}
      </Sheet>
      {preset.modes.length > 1 && <SectionTitle title={draftText.mode} />}
      {preset.modes.length > 1 && (
        <Card pad='none'>
          {preset.modes.map(({ id, unit }) => <ChoiceRow key={id} title={modeText[unit]} chosen={id === mode.id} onPress={() => store.chooseMode(id)} />)}
        </Card>
      )}
      <SectionTitle title={draftText.needs} />
      <Card>
        <Facts
          facts={[
            ...presetNeeds(preset, mode),
            ...(preset.canDecide.length > 0 ? [{ label: draftText.decides, value: preset.canDecide.join('；') }] : []),
            ...(preset.mayNotDecide.length > 0 ? [{ label: draftText.never, value: preset.mayNotDecide.join('；') }] : [])
          ]}
        />
      </Card>
    </>
  )
})

/** Keep it, look at it, send it. */
export const DraftBar = observer(function DraftBar({ store, onAnnounce }: DraftViewProps & { readonly onAnnounce: () => void }) {
  if (store.previewing) {
    return (
      <>
        <Button kind='line' narrow text={draftText.backToEdit} onPress={store.edit} />
        <Button text={draftText.announce} onPress={onAnnounce} />
      </>
    )
  }
  return (
    <>
      <Button kind='line' narrow text={draftText.save} off={store.saveOff === undefined ? undefined : draftText.save} busy={store.save.isBusy} onPress={() => void store.saveDraft()} />
      <Button text={draftText.preview} onPress={() => void store.preview()} />
    </>
  )
})
