import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { ConfirmSheet } from '@/components/confirm-sheet/confirm-sheet'
import { EntryRow } from '@/components/entry-row/entry-row'
import { SectionTitle } from '@/components/section-title/section-title'
import { bodiesDeskText as text } from '@/text/bodies'
import { BodyWords, TermFields } from './body-fields'
import { BodyCardView } from './bodies-view'
import type { BodiesDeskStore } from './bodies-desk-store'
import type { BodyDeskStore } from './body-desk-store'

interface BodiesDeskProps {
  readonly store: BodiesDeskStore
  readonly openBody: (bodyId: string) => void
}

/** What the village has, and what it could still set up; names are proposals. */
export const BodiesDeskView = observer(function BodiesDeskView({ store, openBody }: BodiesDeskProps) {
  const { list } = store
  return (
    <>
      {list.bodies.length > 0 && <SectionTitle title={text.standing} />}
      {list.bodies.map(body => <BodyCardView key={body.bodyId} body={body} onPress={() => openBody(body.bodyId)} />)}
      <SectionTitle title={text.missing} />
      <Card pad='rows'>
        {list.missing.map(({ kind, name }) => <EntryRow key={kind} icon='plus' title={name === '' ? text.otherName : name} facts={[text.sources[kind]]} onPress={() => store.begin(kind)} />)}
      </Card>
      <SetUpSheet store={store} openBody={openBody} />
    </>
  )
})

const SetUpSheet = observer(function SetUpSheet({ store, openBody }: BodiesDeskProps) {
  const { kind } = store
  const submit = async (): Promise<void> => {
    const bodyId = await store.submit()
    if (bodyId !== undefined) openBody(bodyId)
  }
  return (
    <ConfirmSheet open={kind !== undefined} title={text.setUpTitle} note={kind && text.sources[kind]} action={text.setUpAction} busy={store.setUp.isBusy} error={store.setUp.text} onConfirm={() => void submit()} onClose={store.close}>
      <BodyWords form={store.form} />
      <TermFields form={store.form} />
    </ConfirmSheet>
  )
})

/** The other things that are done to a body, seldom. */
export const BodyDeskMore = observer(function BodyDeskMore({ store }: { readonly store: BodyDeskStore }) {
  if (!store.mayEdit) return null
  return (
    <>
      <SectionTitle title={text.more} />
      <Card pad='rows'>
        <EntryRow icon='pen' title={text.edit} facts={[]} onPress={() => store.open('edit')} />
        <EntryRow icon='cal' title={text.term} facts={[]} onPress={() => store.open('startTerm')} />
        <EntryRow icon='cross' title={text.dissolve} facts={[]} onPress={() => store.open('dissolve')} />
      </Card>
    </>
  )
})

export const BodyDeskBar = observer(function BodyDeskBar({ store }: { readonly store: BodyDeskStore }) {
  return <Button icon='plus' text={text.seat} onPress={() => store.open('seat')} />
})
