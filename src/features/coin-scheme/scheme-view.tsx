import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { EntryRow } from '@/components/entry-row/entry-row'
import { Facts } from '@/components/facts/facts'
import { FilterChips } from '@/components/filter-chips/filter-chips'
import { Hint } from '@/components/hint/hint'
import { PublishedMark } from '@/components/published-mark/published-mark'
import { SectionTitle } from '@/components/section-title/section-title'
import { StateCard } from '@/components/state-card/state-card'
import { spoken } from '@/components/spoken'
import type { SchemeShown, SchemeVersionCard } from '@/contract/scheme-views'
import { SETTLED_BY_LAW } from '@/domain/ledger/scheme/law-on-coins'
import { dimensionText, settledText } from '@/text/scheme-words'
import { lawText } from '@/text/outcome-text'
import { lawWords } from '@/text/law'
import { schemeText as text } from '@/text/scheme-pages'
import { ItemRows } from './item-rows'
import type { SchemeStore } from './scheme-store'
import { termFacts } from './term-facts'
import './coin-scheme.scss'

interface SchemeProps {
  readonly store: SchemeStore
}

/** 积分怎么算: what the village decided, item by item, and what no village decides. */
export const SchemeView = observer(function SchemeView({ store }: SchemeProps) {
  const { page } = store
  if (page === undefined) return null
  const { shown, communityName, versions } = page
  return (
    <>
      {shown === undefined ? <StateCard kind='empty' title={text.none} text={text.noneText} /> : <Shown store={store} name={text.name(communityName)} shown={shown} />}
      <SettledCard />
      {versions.length > 1 && <Versions versions={versions} onRead={store.read} />}
    </>
  )
})

const Shown = observer(function Shown({ store, name, shown }: SchemeProps & { readonly name: string; readonly shown: SchemeShown }) {
  const { adoption, publishedOn, scheme, state, version } = shown
  return (
    <>
      <Card>
        <View className='between'>
          <View>
            <View className='t-h2' {...spoken({ role: 'heading' })}>{name}</View>
            <View className='soft t-sub'>{text.version(version)}</View>
          </View>
          {publishedOn !== undefined && <PublishedMark size='s' />}
        </View>
        <View className='gap-2 t-sub'>{text.adopted(adoption.resolution, adoption.day)}</View>
        {publishedOn !== undefined && <View className='soft t-sub'>{text.published(publishedOn)}</View>}
      </Card>
      {state === 'adopted' && <View className='gap-3'><Hint icon='info'>{text.state.adopted}</Hint></View>}
      {state === 'earlier' && <View className='gap-3'><Hint icon='info'>{text.earlier}</Hint></View>}
      {state === 'earlier' && <Button kind='line' text={text.toNow} onPress={() => store.read(undefined)} />}
      <SectionTitle title={text.items}><View className='soft t-sub'>{text.count(scheme.items.length)}</View></SectionTitle>
      <FilterChips
        label={text.dimensions}
        chips={store.dimensions.map(({ key, count }) => ({ key, text: dimensionText[key], count }))}
        value={store.dimension}
        onSelect={store.choose}
      />
      <View className='gap-3'><ItemRows items={store.items} /></View>
      {store.dimension === 'reminder' && <View className='gap-2'><Hint icon='info'>{text.reminderNote}</Hint></View>}
      <SectionTitle title={text.terms} />
      <Card><Facts facts={termFacts(scheme)} /></Card>
      {scheme.referenceValueCents !== undefined && <View className='gap-2'><Hint icon='info'>{text.referenceNote}</Hint></View>}
    </>
  )
})

/** Not the village's to decide; each with its article where one says so. */
function SettledCard() {
  return (
    <>
      <SectionTitle title={text.settled} />
      <Card>
        {SETTLED_BY_LAW.map(({ point, law }) => {
          const note = law && lawText(law)
          return (
            <View key={point} className='scheme__settled'>
              <View>{settledText[point]}</View>
              {note && <View className='scheme__law'>{`${note.title}：${note.exact ? `“${note.text}”` : lawWords.gist(note.text)}`}</View>}
            </View>
          )
        })}
      </Card>
    </>
  )
}

interface VersionsProps {
  readonly versions: readonly SchemeVersionCard[]
  readonly onRead: (version: number) => void
}

export function Versions({ versions, onRead }: VersionsProps) {
  return (
    <>
      <SectionTitle title={text.versions} />
      <Card pad='rows'>
        {versions.map(({ version, adoption, state }) => (
          <EntryRow key={version} icon='book' title={text.version(version)} facts={[text.state[state], text.adopted(adoption.resolution, adoption.day)]} onPress={() => onRead(version)} />
        ))}
      </Card>
    </>
  )
}
