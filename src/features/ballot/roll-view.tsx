import { useState } from 'react'
import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { RollEntryView } from '@/contract/ballot'
import type { ElectorateUnit } from '@/domain/ballot/preset-types'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { classNames } from '@/components/class-names'
import { FilterChips } from '@/components/filter-chips/filter-chips'
import { Hint } from '@/components/hint/hint'
import { StateCard } from '@/components/state-card/state-card'
import { spoken } from '@/components/spoken'
import { unitCount } from '@/text/numbers'
import { rollPageText } from '@/text/roll-page'
import { ChallengeForm } from './challenge-form'
import { Challenges } from './challenges'
import type { PollStore } from './poll-store'
import type { RollStore } from './roll-store'
import './roll-view.scss'

/** Rows drawn at once; a group may have two hundred. */
const PAGE = 20

interface RollViewProps {
  readonly store: RollStore
  /** For the period of challenges and what was challenged so far. */
  readonly poll: PollStore
}

/** 名册: who has a vote, masked, and what is wrong with it. */
export const RollView = observer(function RollView({ store, poll }: RollViewProps) {
  const { groups, groupId, entries } = store
  const chips = groups.map(({ unitId, name }) => ({ key: unitId, text: name }))
  return (
    <>
      {chips.length > 1 && <FilterChips chips={chips} value={groupId ?? ''} onSelect={store.chooseGroup} label={rollPageText.groups} />}
      <Hint icon='eye'>{rollPageText.lead}</Hint>
      <View className='gap-3'>
        {entries.length === 0 ? <StateCard kind='empty' title={rollPageText.none} /> : <Rows key={groupId} store={store} unit={poll.poll?.unit ?? 'household'} choosing={poll.canChallenge && store.about !== 'missing'} />}
      </View>
      {poll.canChallenge && <ChallengeForm store={store} />}
      <Challenges challenges={poll.poll?.challenges ?? []} />
    </>
  )
})

interface RowsProps {
  readonly store: RollStore
  /** A row is being looked for that is wrong. */
  readonly choosing: boolean
  readonly unit: ElectorateUnit
}

const Rows = observer(function Rows({ store, choosing, unit }: RowsProps) {
  const [shown, setShown] = useState(PAGE)
  const { entries, unitId } = store
  const left = entries.length - shown
  return (
    <>
      <View className='soft t-sub'>{rollPageText.count(unitCount(entries.length, unit))}</View>
      <Card pad='rows'>
        {entries.slice(0, shown).map(entry => (
          <Row key={entry.unitId} entry={entry} chosen={entry.unitId === unitId} onPress={choosing ? () => store.chooseRow(entry.unitId) : undefined} />
        ))}
      </Card>
      {left > 0 && <View className='gap-3'><Button kind='line' small text={rollPageText.more(Math.min(PAGE, left))} onPress={() => setShown(shown + PAGE)} /></View>}
    </>
  )
})

interface RowProps {
  readonly entry: RollEntryView
  readonly chosen: boolean
  readonly onPress: (() => void) | undefined
}

function Row({ entry: { householdNo, name = rollPageText.noName }, chosen, onPress }: RowProps) {
  return (
    <View
      className={classNames('roll-row', chosen && 'is-on')}
      {...(onPress && { onClick: onPress })}
      {...spoken(onPress ? { role: 'radio', checked: chosen, label: `${householdNo}，${name}` } : {})}
    >
      <View className='grow'>{householdNo}</View>
      <View>{name}</View>
    </View>
  )
}
