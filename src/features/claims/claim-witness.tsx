import { useState } from 'react'
import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { Hint } from '@/components/hint/hint'
import { LinkField } from '@/components/picker-field/picker-field'
import { Sheet } from '@/components/sheet/sheet'
import { claimText as text } from '@/text/claims'
import type { ClaimStore } from './claim-store'
import { HouseholdSearch } from './household-search'

/** 请谁证明: a neighbour by the number on the door; only the first character of a name is shown. */
export const ClaimWitness = observer(function ClaimWitness({ store }: { readonly store: ClaimStore }) {
  const [open, setOpen] = useState(false)
  const { fields, item, finder } = store
  const { witness } = fields
  const { found } = finder
  const choose = (personId: string): void => {
    const person = found?.people.find(each => each.personId === personId)
    if (found !== undefined && person !== undefined) store.put({ witness: { householdId: found.householdId, personId, name: person.name, householdNo: found.householdNo } })
    setOpen(false)
  }
  const drop = (): void => {
    store.put({ witness: undefined })
    setOpen(false)
  }
  return (
    <>
      <LinkField
        label={text.witness}
        aside={item?.needsWitness ? text.witnessMust : text.witnessMay}
        text={witness && [witness.householdNo, witness.name].filter(Boolean).join(' ')}
        placeholder={text.witnessChoose}
        onPress={() => setOpen(true)}
      />
      <Sheet open={open} title={text.witness} onClose={() => setOpen(false)} bar={witness === undefined || item?.needsWitness ? undefined : <Button kind='line' text={text.witnessNone} onPress={drop} />}>
        <HouseholdSearch
          finder={finder}
          door={text.witnessDoor}
          doorHint={text.witnessDoorHint}
          action={text.witnessFind}
          off={found !== undefined && found.householdId === store.ownHouseholdId ? text.witnessOwn : undefined}
          isChosen={personId => witness?.personId === personId}
          onChoose={choose}
        />
        <Hint icon='lock'>{text.witnessFindNote}</Hint>
      </Sheet>
    </>
  )
})
