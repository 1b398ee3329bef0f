import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { BigRow } from '@/components/big-row/big-row'
import { Hint } from '@/components/hint/hint'
import { StateCard } from '@/components/state-card/state-card'
import { mediationText as text } from '@/text/mediation'
import { CaseRow } from './case-row'
import type { MyCasesStore } from './my-cases-store'

export interface MyCasesActions {
  readonly openCase: (mediationId: string) => void
  readonly openApply: () => void
  readonly openHelp: () => void
  readonly openDesk: () => void
}

interface MyCasesProps {
  readonly store: MyCasesStore
  readonly actions: MyCasesActions
}

/** 我的调解: the way to apply, and the cases of this person, what waits first. */
export const MyCasesView = observer(function MyCasesView({ store, actions }: MyCasesProps) {
  return (
    <>
      {store.cases.length === 0 && <StateCard kind='empty' title={text.emptyTitle} text={text.emptyText} action={{ text: text.apply, onPress: actions.openApply }} />}
      <View>
        {store.cases.map((card) => <CaseRow key={card.mediationId} card={card} today={store.today} onPress={() => actions.openCase(card.mediationId)} />)}
      </View>
      <View className='stack gap-4'>
        {store.cases.length > 0 && <BigRow icon='talk' title={text.apply} onPress={actions.openApply} />}
        {store.mayHelp && <BigRow icon='heart' title={text.help} onPress={actions.openHelp} />}
        {store.isMediator && <BigRow icon='house' title={text.toDesk} onPress={actions.openDesk} />}
      </View>
      <View className='gap-4'><Hint icon='lock'>{text.only}</Hint></View>
    </>
  )
})
