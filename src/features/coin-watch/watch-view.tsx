import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { ClueView, RelationView } from '@/contract/coin-watch'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { EntryRow } from '@/components/entry-row/entry-row'
import { Hint } from '@/components/hint/hint'
import { SectionTitle } from '@/components/section-title/section-title'
import { StateCard } from '@/components/state-card/state-card'
import { coinWatchText as text } from '@/text/coin-watch'
import { SpotList } from './spot-list'
import type { WatchStore } from './watch-store'
import './watch.scss'

interface WatchViewProps {
  readonly store: WatchStore
  readonly openEntry: (transferId: string) => void
}

/** What to look at first, or what was drawn. */
export const WatchView = observer(function WatchView({ store, openEntry }: WatchViewProps) {
  return store.tab === 'clues' ? <Clues store={store} openEntry={openEntry} /> : <SpotList store={store} openEntry={openEntry} />
})

const Clues = observer(function Clues({ store, openEntry }: WatchViewProps) {
  const { watch } = store
  if (watch === undefined) return null
  return (
    <>
      <View className='gap-2'><Hint icon='eye'>{text.intro}</Hint></View>
      {watch.clues.length === 0 && <StateCard kind='empty' title={text.none(watch.credits)} text={text.noneText} />}
      {watch.clues.map((clue, at) => <Clue key={`${clue.kind} ${at}`} clue={clue} at={at} store={store} openEntry={openEntry} />)}
      {watch.cut && <View className='gap-2'><Hint icon='info'>{text.cut}</Hint></View>}
      <Relations relations={watch.relations} drop={store.drop} />
    </>
  )
})

interface ClueProps extends WatchViewProps {
  readonly clue: ClueView
  readonly at: number
}

const Clue = observer(function Clue({ clue, at, store, openEntry }: ClueProps) {
  const open = store.unfolded.includes(at)
  const [person] = clue.people
  const { household } = clue
  const mayNote = clue.kind === 'oneToOne' && person !== undefined && household !== undefined
  return (
    <View className='gap-3'>
      <Card>
        <View className='clue__title'>{text.clue(clue)}</View>
        <View className='clue__why'>{text.reason(clue)}</View>
        <View className='clue__least'>{text.threshold(clue)}</View>
        {open && clue.cases.map(each => <EntryRow key={each.transferId} icon='leaf' title={text.caseTitle(each)} facts={text.caseFacts(each)} onPress={() => openEntry(each.transferId)} />)}
        <View className='gap-2'><Button kind='line' small text={open ? text.fold : text.cases(clue.count)} onPress={() => store.fold(at)} /></View>
        {mayNote && <Button kind='text' small text={text.note} busy={store.noting.isBusy} onPress={() => void store.note(person.personId, household.householdId)} />}
      </Card>
    </View>
  )
})

const Relations = ({ relations, drop }: { readonly relations: readonly RelationView[]; readonly drop: (relationId: string) => void }) => (
  <>
    <SectionTitle title={text.relations} />
    <Hint icon='lock'>{text.relationsText}</Hint>
    {relations.length > 0 && (
      <Card pad='rows'>
        {relations.map(({ relationId, name, householdNo }) => (
          <View key={relationId} className='clue__relation'>
            {text.relation(name, householdNo)}
            <Button kind='text' small narrow text={text.drop} onPress={() => drop(relationId)} />
          </View>
        ))}
      </Card>
    )}
  </>
)
