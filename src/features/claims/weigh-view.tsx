import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { ChoiceRow } from '@/components/choice-row/choice-row'
import { NumberPad } from '@/components/number-pad/number-pad'
import { Problem } from '@/components/problem/problem'
import { SectionTitle } from '@/components/section-title/section-title'
import { StateCard } from '@/components/state-card/state-card'
import { pointsText } from '@/text/claim-words'
import { claimText } from '@/text/claims'
import { weighText as text } from '@/text/claims-office'
import { HouseholdSearch } from './household-search'
import type { WeighStore } from './weigh-store'

interface WeighProps {
  readonly store: WeighStore
}

/** 称重登记: the door, the person, the thing, the weight. */
export const WeighView = observer(function WeighView({ store }: WeighProps) {
  const { sending, finder, choices, personName } = store
  if (choices.length === 0) return <StateCard kind='empty' title={text.noItemsTitle} text={text.noItems} />
  if (sending.deed.kind === 'done') {
    const { kilograms, coins } = sending.deed.value
    return <StateCard kind='empty' title={text.doneTitle(kilograms, coins)} text={text.doneNote(personName ?? '')} />
  }
  return (
    <>
      <HouseholdSearch finder={finder} door={text.door} doorHint={text.doorHint} action={text.find} isChosen={personId => store.personId === personId} onChoose={store.choosePerson} />
      {choices.length > 1 && <Things store={store} />}
      {store.household !== undefined && <Weight store={store} />}
      <Problem text={sending.text} />
    </>
  )
})

const Things = observer(function Things({ store }: WeighProps) {
  return (
    <>
      <SectionTitle title={text.item} />
      <Card pad='none'>
        {store.choices.map(item => <ChoiceRow key={item.code} title={item.name} figure={pointsText(item)} chosen={store.item?.code === item.code} onPress={() => store.chooseItem(item.code)} />)}
      </Card>
    </>
  )
})

const Weight = observer(function Weight({ store }: WeighProps) {
  return (
    <>
      <SectionTitle title={text.weight} />
      <Card>
        <NumberPad value={store.weight} unit={text.kilograms} onPress={store.press} onErase={store.erase} />
      </Card>
      {store.weight !== '' && <View className='soft gap-2'>{text.whole(store.kilograms, store.coins)}</View>}
    </>
  )
})

export const WeighBar = observer(function WeighBar({ store }: WeighProps) {
  const { sending } = store
  if (sending.isDone) return <Button text={text.next} onPress={store.next} />
  return <Button text={sending.canRetry ? claimText.again : text.submit(store.kilograms)} off={store.off} busy={sending.isBusy} onPress={() => void store.send()} />
})
