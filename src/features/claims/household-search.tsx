import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { ChoiceRow } from '@/components/choice-row/choice-row'
import { Field } from '@/components/field/field'
import { Problem } from '@/components/problem/problem'
import type { FoundHousehold } from '@/contract/claims-views'
import type { DoorFinder } from '@/flow/door-finder'

interface HouseholdSearchProps {
  readonly finder: DoorFinder<FoundHousehold>
  readonly door: string
  readonly doorHint: string
  readonly action: string
  /** Why nobody of this household can be chosen. */
  readonly off?: string | undefined
  readonly isChosen: (personId: string) => boolean
  readonly onChoose: (personId: string) => void
  /** Between the button and the people. */
  readonly children?: ReactNode
}

/** A household by the number on its door, then one of its people. */
export const HouseholdSearch = observer(function HouseholdSearch({ finder, door, doorHint, action, off, isChosen, onChoose, children }: HouseholdSearchProps) {
  const { found } = finder
  return (
    <>
      <Field label={door} value={finder.door} placeholder={doorHint} maxLength={20} aside='' onChange={finder.write} />
      {found === undefined && <View className='gap-3'><Button kind='line' small icon='search' text={action} busy={finder.looking} onPress={() => void finder.find()} /></View>}
      <Problem text={finder.problem} />
      {children}
      {found !== undefined && (
        <View className='gap-3'>
          <Card pad='none'>
            {found.people.map(({ personId, name }) => <ChoiceRow key={personId} title={name} note={found.householdNo} off={off} chosen={isChosen(personId)} onPress={() => onChoose(personId)} />)}
          </Card>
        </View>
      )}
    </>
  )
})
