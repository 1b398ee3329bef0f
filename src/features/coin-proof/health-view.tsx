import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Card } from '@/components/card/card'
import { EntryRow } from '@/components/entry-row/entry-row'
import { Facts } from '@/components/facts/facts'
import { Hint } from '@/components/hint/hint'
import type { IconName } from '@/components/icon/icon-names'
import { SectionTitle } from '@/components/section-title/section-title'
import { checkpointLine, ledgerProofText as text } from '@/text/coin-proof'
import type { HealthStore } from './health-store'

const ICONS = { holds: 'check', broken: 'warn', unchecked: 'clock' } as const satisfies Record<string, IconName>

/** The invariants in plain words, and the supply as a sum whose parts are named. */
export const HealthView = observer(function HealthView({ store: { health } }: { readonly store: HealthStore }) {
  if (health === undefined) return null
  return (
    <>
      <Card pad='rows'>
        {health.invariants.map(({ invariant, state, at }) => (
          <EntryRow key={invariant} icon={ICONS[state]} title={text.invariants[invariant] ?? invariant} facts={[invariant, text.states[state], ...(at === undefined ? [] : [at])]} />
        ))}
      </Card>
      <SectionTitle title={text.supply} />
      <Card><Facts facts={health.supply.map(supply => ({ label: text.tracks[supply.track], value: text.equation(supply) }))} /></Card>
      <View className='gap-3'><Hint icon='lock'>{text.waiting(health.waiting)}</Hint></View>
      {health.checkpoint && <View className='gap-2'><Hint icon='doc'>{checkpointLine(health.checkpoint)}</Hint></View>}
    </>
  )
})
