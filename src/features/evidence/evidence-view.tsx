import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Facts } from '@/components/facts/facts'
import { FilterChips } from '@/components/filter-chips/filter-chips'
import { Hint } from '@/components/hint/hint'
import { Problem } from '@/components/problem/problem'
import { Sheet } from '@/components/sheet/sheet'
import { SectionTitle } from '@/components/section-title/section-title'
import { StateCard } from '@/components/state-card/state-card'
import type { QuarterView } from '@/contract/evidence'
import { COUNT_WORDS, FIGURE_WORDS, PARTY_WORDS, RATED_WORDS } from '@/domain/evidence/evidence-lexicon'
import { medianName, satisfactionName } from '@/domain/evidence/export-lexicon'
import { COUNT_NAMES } from '@/domain/evidence/quarter-figures'
import { evidenceText as text } from '@/text/evidence'
import { CountRow } from './count-row'
import type { EvidenceStore } from './evidence-store'

interface EvidenceProps {
  readonly store: EvidenceStore
}

/** The quarters to look at. */
export const EvidenceTop = observer(function EvidenceTop({ store }: EvidenceProps) {
  return <FilterChips label={text.quarters} chips={store.chips} value={store.quarter} onSelect={store.choose} />
})

/** A quarter in figures, each with the sentence that says how it is counted. */
export const EvidenceView = observer(function EvidenceView({ store }: EvidenceProps) {
  const { view } = store
  if (!view) return null
  return (
    <>
      {store.isEmpty ? <StateCard kind='empty' title={text.emptyTitle} text={text.emptyText} /> : <Figures view={view} />}
      <SectionTitle title={text.exportTitle} />
      <Hint icon='lock'>{text.exportHint}</Hint>
      <Hint icon='check'>{text.digest(view.digest)}</Hint>
      {store.exporting.kind === 'opened' && <Hint icon='doc'>{store.exporting.text}</Hint>}
      <NotMade store={store} />
    </>
  )
})

/** Wherever the page is scrolled to, an export that failed says so. */
const NotMade = observer(function NotMade({ store }: EvidenceProps) {
  const { exporting } = store
  if (exporting.kind !== 'refused') return null
  return (
    <Sheet open title={text.notMade} onClose={store.dismiss} bar={<Button text={text.again} onPress={() => void store.export(exporting.form)} />}>
      <Problem text={exporting.text} />
    </Sheet>
  )
})

function Figures({ view }: { readonly view: QuarterView }) {
  const { counts, medianDays } = view
  return (
    <>
      <View className='t-h2'>{text.head(view.quarter)}</View>
      <View className='muted t-cap'>{text.asOf(view.madeAt)}</View>
      <SectionTitle title={text.counts} />
      <Card>
        {COUNT_NAMES.map(name => (
          <CountRow key={name} {...COUNT_WORDS[name]} figure={text.pieces(counts[name])} part={{ count: counts[name], of: counts.raised }} />
        ))}
        <CountRow {...FIGURE_WORDS.median} figure={medianDays === undefined ? text.noMedian : medianName(medianDays)} />
      </Card>
      <Units view={view} />
      <Rest view={view} />
    </>
  )
}

function Units({ view }: { readonly view: QuarterView }) {
  if (view.byUnit.length === 0) return null
  return (
    <>
      <SectionTitle title={text.byUnit} />
      <Card><Facts facts={view.byUnit.map(({ unitName, counts }) => ({ label: unitName, value: text.ofUnit(counts) }))} /></Card>
    </>
  )
}

function Rest({ view }: { readonly view: QuarterView }) {
  const { meetings, parties, satisfaction, decisions, undertakings } = view
  const present = PARTY_WORDS.flatMap(({ party, name }) => parties.filter(each => each.party === party).map(({ people }) => ({ label: name, value: text.people(people) })))
  return (
    <>
      <SectionTitle title={text.meetings} />
      <Card>
        <CountRow name={FIGURE_WORDS.meetings.name} how={text.outcome(meetings) + FIGURE_WORDS.meetings.how} figure={text.meetingsHeld(meetings.held)} />
        <CountRow {...FIGURE_WORDS.attendance} figure={text.people(meetings.attendance)} />
      </Card>
      {present.length > 0 && <Card><Facts facts={present} /></Card>}
      <SectionTitle title={text.results} />
      <Card>
        <CountRow {...FIGURE_WORDS.decisions} figure={text.decisions(decisions)} />
        <CountRow name={FIGURE_WORDS.undertakings.name} how={text.undertakings(undertakings) + FIGURE_WORDS.undertakings.how} figure={text.pieces(undertakings.opened)} />
      </Card>
      <SectionTitle title={text.satisfaction} />
      <Card>
        <Facts facts={satisfaction.map(each => ({ label: RATED_WORDS[each.kind], value: satisfactionName(each) }))} />
        <View className='gap-2 muted t-cap'>{FIGURE_WORDS.satisfaction.how}</View>
      </Card>
    </>
  )
}

/** The two files. While one is made the other waits. */
export const EvidenceBar = observer(function EvidenceBar({ store }: EvidenceProps) {
  const busy = (form: 'xlsx' | 'pdf') => (store.isMaking(form) ? text.making : undefined)
  return (
    <>
      <Button kind='line' icon='list' text={text.xlsx} busy={busy('xlsx')} onPress={() => void store.export('xlsx')} />
      <Button icon='print' text={text.pdf} busy={busy('pdf')} onPress={() => void store.export('pdf')} />
    </>
  )
})
