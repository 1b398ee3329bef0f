import { useState } from 'react'
import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { EntryRow } from '@/components/entry-row/entry-row'
import { Hint } from '@/components/hint/hint'
import { Problem } from '@/components/problem/problem'
import { SectionTitle } from '@/components/section-title/section-title'
import { Sheet } from '@/components/sheet/sheet'
import { spoken } from '@/components/spoken'
import { speakersText as text } from '@/text/meeting-record'
import type { SpeakersStore } from './speakers-store'

/** Hands drawn at once. */
const PAGE = 20

interface SpeakersProps {
  readonly store: SpeakersStore
}

/** Who has the floor and who comes next: everybody once before anybody twice. */
export const SpeakersView = observer(function SpeakersView({ store }: SpeakersProps) {
  const [adding, setAdding] = useState(false)
  const { board } = store
  if (!board) return null
  const add = (): void => {
    setAdding(true)
    store.openHall()
  }
  return (
    <>
      <SectionTitle title={text.now} />
      <Card><View className='t-h1' {...spoken({ role: 'status', live: 'polite' })}>{board.speaker ?? text.nobodyNow}</View></Card>
      <SectionTitle title={text.waiting} />
      {board.waiting.length === 0 && <View className='soft'>{text.nobody}</View>}
      {board.waiting.length > 0 && (
        <Card pad='rows'>
          {board.waiting.slice(0, PAGE).map(row => (
            <EntryRow key={row.personId} icon='hand' title={row.name} facts={[row.householdLabel, text.spoken(row.spoken)]} onPress={() => void store.lowerFor(row)} />
          ))}
        </Card>
      )}
      <View className='gap-3'><Hint icon='info'>{text.rule}</Hint></View>
      <View className='gap-3'><Button kind='line' icon='plus' text={text.add} onPress={add} /></View>
      <Problem text={store.problem} />
      <AddSheet store={store} open={adding} onClose={() => setAdding(false)} />
    </>
  )
})

const AddSheet = observer(function AddSheet({ store, open, onClose }: SpeakersProps & { readonly open: boolean; readonly onClose: () => void }) {
  const waiting = store.attendees.filter(({ personId }) => !store.isUp(personId))
  return (
    <Sheet open={open} title={text.add} note={text.addNote} onClose={onClose}>
      <Problem text={store.raise.text} />
      <Card pad='rows'>
        {waiting.map(person => <EntryRow key={person.personId} icon='me' title={person.name} facts={[person.householdLabel]} onPress={() => void store.raiseFor(person)} />)}
      </Card>
    </Sheet>
  )
})

export const SpeakersBar = observer(function SpeakersBar({ store }: SpeakersProps) {
  const [next] = store.board?.waiting ?? []
  return <Button icon='hand' text={next === undefined ? text.call : text.callName(next.name)} off={next === undefined ? text.nobody : undefined} busy={store.callNext.isBusy} onPress={() => void store.callSpeaker()} />
})
