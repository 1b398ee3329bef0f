import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { BigRow } from '@/components/big-row/big-row'
import { Card } from '@/components/card/card'
import { Chip } from '@/components/chip/chip'
import { Facts, type Fact } from '@/components/facts/facts'
import { Hint } from '@/components/hint/hint'
import { Problem } from '@/components/problem/problem'
import { SectionTitle } from '@/components/section-title/section-title'
import type { ActivityDetail } from '@/contract/volunteers-views'
import { timesText, volunteersText as text } from '@/text/volunteers'
import { phaseWords } from '@/text/volunteers-words'
import { PHASE_TONES } from './activity-row'
import { ActivitySheets } from './activity-sheets'
import { SignPart } from './activity-sign'
import type { ActivityStore } from './activity-store'

export interface ActivityActions {
  readonly openDesk: () => void
  readonly openCode: () => void
  readonly edit: () => void
}

interface ActivityProps {
  readonly store: ActivityStore
  readonly actions: ActivityActions
}

function factsOf(view: ActivityDetail): readonly Fact[] {
  const { coins } = view
  return [
    { label: text.when, value: timesText(view) },
    { label: text.where, value: view.place },
    { label: text.what, value: view.what },
    { label: text.organisation, value: view.organisationName },
    { label: text.who, value: view.leaderName },
    { label: text.safety, value: view.safety },
    { label: text.insurance, value: view.insurance ?? text.riskyNone },
    ...(coins === undefined ? [] : [{ label: text.coins, value: `${coins.perHour ? text.coinsHour(coins.points) : text.coinsTime(coins.points)}。${text.coinsAfter}` }])
  ]
}

/** One activity as everybody sees it, and what its organiser does with it. */
export const ActivityView = observer(function ActivityView({ store, actions }: ActivityProps) {
  const { view } = store
  if (view === undefined) return null
  const { may, mine } = view
  return (
    <>
      <View className='between'>
        <Chip text={phaseWords[view.phase]} tone={PHASE_TONES[view.phase]} />
      </View>
      <View className='t-h2 gap-2'>{view.title}</View>
      {view.cancelled !== undefined && <View className='gap-3'><Hint icon='warn'>{text.cancelled(view.cancelled)}</Hint></View>}
      <View className='strong gap-2'>{text.signedUp(view.signedUp, view.places, view.waitingCount)}</View>
      {view.phase !== 'planned' && <View className='soft gap-1'>{text.mine(mine.place)}</View>}
      {mine.halfHours !== undefined && <View className='ok strong gap-1'>{text.counted(mine.halfHours)}</View>}
      <SignPart store={store} view={view} />
      <View className='gap-4'><Card><Facts facts={factsOf(view)} /></Card></View>
      <Problem text={store.signUp.text ?? store.opening.text} />
      <View className='stack gap-4'>
        {may.showCode && <BigRow icon='qr' title={text.toCode} onPress={actions.openCode} />}
        {may.desk && <BigRow icon='list' title={text.toDesk} onPress={actions.openDesk} />}
        {may.edit && <BigRow icon='pen' title={text.edit} onPress={actions.edit} />}
        {may.withdraw && <BigRow icon='cross' title={text.withdraw} onPress={() => store.show('withdraw')} />}
        {may.cancel && <BigRow icon='cross' title={text.cancel} onPress={() => store.show('cancel')} />}
      </View>
      {may.open && <SectionTitle title={text.open} />}
      {may.open && <Hint icon='info'>{text.openNote}</Hint>}
      <ActivitySheets store={store} />
    </>
  )
})
