import { useState } from 'react'
import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Card } from '@/components/card/card'
import { PeoplePicker } from '@/components/people-picker/people-picker'
import { LinkField } from '@/components/picker-field/picker-field'
import { Sheet } from '@/components/sheet/sheet'
import { SwitchRow } from '@/components/switch-row/switch-row'
import { reportText as text } from '@/text/report'
import type { ReportStore } from './report-store'

interface AssistProps {
  readonly store: ReportStore
}

/** For offices that write down what a neighbour without a phone tells them. */
export const ReportAssist = observer(function ReportAssist({ store }: AssistProps) {
  const [picking, setPicking] = useState(false)
  const { assists, neighbour } = store.fields
  const pick = (): void => {
    setPicking(true)
    void store.openNeighbours()
  }
  return (
    <View className='gap-3'>
      <Card pad='rows'>
        <SwitchRow title={text.onBehalf} note={text.onBehalfNote} on={assists} onChange={on => store.put({ assists: on })} />
      </Card>
      {assists && <View className='gap-2'><LinkField label={text.neighbour} text={neighbour?.name} placeholder={text.chooseNeighbour} onPress={pick} /></View>}
      <PickNeighbour store={store} open={picking} onClose={() => setPicking(false)} />
    </View>
  )
})

const PickNeighbour = observer(function PickNeighbour({ store, open, onClose }: AssistProps & { readonly open: boolean; readonly onClose: () => void }) {
  const { neighbours, neighbourGroups, fields } = store
  const choose = (personId: string): void => {
    store.choosePerson(personId)
    onClose()
  }
  return (
    <Sheet open={open} title={text.neighbour} onClose={onClose}>
      <PeoplePicker
        groups={neighbourGroups.map(({ unitId, name }) => ({ key: unitId, text: name }))}
        groupId={neighbours.groupId ?? ''}
        onGroup={groupId => void neighbours.choose(groupId)}
        people={neighbours.people.map(({ personId, name, householdLabel }) => ({ key: personId, name, note: householdLabel }))}
        loading={neighbours.loading}
        problem={neighbours.problem}
        isChosen={personId => fields.neighbour?.personId === personId}
        onPress={choose}
      />
    </Sheet>
  )
})
