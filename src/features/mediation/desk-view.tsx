import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { BigRow } from '@/components/big-row/big-row'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Hint } from '@/components/hint/hint'
import { SectionTitle } from '@/components/section-title/section-title'
import { Skeleton } from '@/components/skeleton/skeleton'
import { Problem } from '@/components/problem/problem'
import type { WaitingCase } from '@/contract/mediation-views'
import { dayOf } from '@/domain/shared/instant'
import { dayText } from '@/text/dates'
import { disputeText } from '@/text/mediation'
import { mediationDeskText as text, takeText } from '@/text/mediation-desk'
import { CaseRow } from './case-row'
import type { MediationDeskStore } from './desk-store'

export interface DeskActions {
  readonly openCase: (mediationId: string) => void
  readonly openWays: () => void
}

interface DeskProps {
  readonly store: MediationDeskStore
  readonly actions: DeskActions
}

/** 调解台: what waits for this mediator, what nobody has taken, what is closed. */
export const MediationDeskView = observer(function MediationDeskView({ store, actions }: DeskProps) {
  const { view } = store
  if (view === undefined) return null
  return (
    <>
      <SectionTitle title={text.mine} />
      {view.open.length === 0 && <View className='soft'>{text.mineEmpty}</View>}
      <View>
        {view.open.map((card) => <CaseRow key={card.mediationId} card={card} today={store.today} onPress={() => actions.openCase(card.mediationId)} />)}
      </View>
      {view.moreOpen && <View className='gap-3'><Hint icon='list'>{text.more}</Hint></View>}
      <SectionTitle title={text.waiting} />
      {view.waiting.length === 0 && <View className='soft'>{text.waitingEmpty}</View>}
      <View>
        {view.waiting.map((waiting) => <WaitingRow key={waiting.mediationId} waiting={waiting} onPress={() => actions.openCase(waiting.mediationId)} />)}
      </View>
      {view.moreWaiting && <View className='gap-3'><Hint icon='list'>{text.more}</Hint></View>}
      <View className='gap-5'>
        <BigRow icon='list' title={text.ways} note={view.inForce.certainty === 'provisional' ? `${text.waysNow(view.inForce.name)}，${text.provisional}` : text.waysNow(view.inForce.name)} onPress={actions.openWays} />
      </View>
      <Archive store={store} actions={actions} />
    </>
  )
})

function WaitingRow({ waiting, onPress }: { readonly waiting: WaitingCase; readonly onPress: () => void }) {
  const from = text.applied(waiting.sides.applicant, dayText(dayOf(waiting.appliedAt)))
  return (
    <Card pad='snug' onPress={onPress} label={[disputeText[waiting.kind], from].join('，')}>
      <View className='t-h3'>{disputeText[waiting.kind]}</View>
      <View className='soft t-sub gap-1'>{from}</View>
      {waiting.again && <View className='soon t-sub gap-1'>{text.again}</View>}
      <View className={waiting.cannotTake === undefined ? 'ok strong gap-1' : 'muted t-sub gap-1'}>{waiting.cannotTake === undefined ? text.look : takeText.off[waiting.cannotTake]}</View>
    </Card>
  )
}

/** Closed cases of one year, and how many the village had; nothing is asked for before somebody wants to see it. */
const Archive = observer(function Archive({ store, actions }: DeskProps) {
  const { archive, year, yearCounts } = store
  if (!store.showsArchive) return <View className='gap-3'><BigRow icon='box' title={text.archive} onPress={() => void store.openArchive()} /></View>
  return (
    <>
      <SectionTitle title={text.archiveTitle(year)} action={{ text: text.before(year - 1), onPress: () => void store.openArchive(year - 1) }} />
      {archive.phase.kind === 'loading' && <Skeleton kind='rows' />}
      {(archive.phase.kind === 'refused' || archive.phase.kind === 'offline') && <Problem text={archive.phase.text} />}
      {archive.isEmpty && <View className='soft'>{text.archiveEmpty}</View>}
      <View>
        {archive.items.map((card) => <CaseRow key={card.mediationId} card={card} today={store.today} onPress={() => actions.openCase(card.mediationId)} />)}
      </View>
      {archive.more !== 'none' && <Button kind='text' text={text.moreRows} busy={archive.more === 'loading'} onPress={archive.loadMore} />}
      {yearCounts !== undefined && <View className='gap-3'><Hint icon='chart'>{yearCounts.total === undefined ? text.tooFew : text.total(yearCounts.total)}</Hint></View>}
    </>
  )
})
