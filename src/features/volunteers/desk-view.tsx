import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { BigRow } from '@/components/big-row/big-row'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Chip } from '@/components/chip/chip'
import { FiguresRow } from '@/components/figures-row/figures-row'
import { Hint } from '@/components/hint/hint'
import { Problem } from '@/components/problem/problem'
import { SectionTitle } from '@/components/section-title/section-title'
import type { ActivityDesk, DeskRow } from '@/contract/volunteers-views'
import { timesText } from '@/text/volunteers'
import { activityDeskText as text } from '@/text/volunteers-desk'
import { hoursWords, phaseWords } from '@/text/volunteers-words'
import { PHASE_TONES } from './activity-row'
import { DeskSheets } from './desk-sheets'
import type { ActivityDeskStore } from './desk-store'

interface DeskProps {
  readonly store: ActivityDeskStore
  readonly openCode: () => void
}

/** 报名和签到名单. */
export const ActivityDeskView = observer(function ActivityDeskView({ store, openCode }: DeskProps) {
  const { view } = store
  if (view === undefined) return null
  return (
    <>
      <Chip text={phaseWords[view.phase]} tone={PHASE_TONES[view.phase]} />
      <View className='t-h2 gap-2'>{view.title}</View>
      <View className='soft gap-1'>{timesText(view)}</View>
      <View className='gap-3'><Card><FiguresRow cells={figuresOf(view)} /></Card></View>
      {view.confirmedBy !== undefined && <View className='gap-3'><Hint icon='check'>{text.confirmed(view.confirmedBy)}</Hint></View>}
      {view.settledBy !== undefined && <View className='gap-2'><Hint icon='check'>{text.settled(view.settledBy)}</Hint></View>}
      {view.may.settle && <View className='gap-2'><Hint icon='info'>{text.settleNote}</Hint></View>}
      <SectionTitle title={text.rows} />
      {view.rows.length === 0 && <View className='soft'>{text.none}</View>}
      <View>{view.rows.map((row) => <Row key={row.personId} row={row} store={store} />)}</View>
      <View className='stack gap-4'>
        {view.may.showCode && <BigRow icon='qr' title={text.showCode} onPress={openCode} />}
        {view.may.enter && store.readsRoll && <BigRow icon='plus' title={text.addPerson} note={text.enterNote} onPress={() => store.show({ kind: 'add' })} />}
      </View>
      <Problem text={store.settlement.text} />
      <DeskSheets store={store} />
    </>
  )
})

const figuresOf = (view: ActivityDesk) => [
  { figure: String(view.rows.filter(({ place }) => place.kind === 'placed').length), text: text.people },
  { figure: String(view.rows.filter((row) => row.in !== undefined && row.struck === undefined).length), text: text.came },
  { figure: hoursWords(view.halfHoursInAll), text: text.total }
]

const Row = observer(function Row({ row, store }: { readonly row: DeskRow; readonly store: ActivityDeskStore }) {
  const { may } = store.view ?? { may: { enter: false, strike: false } }
  const late = row.in?.way === 'late' || row.out?.way === 'late'
  return (
    <Card pad='snug'>
      <View className='between'>
        <View className='t-h3 grow'>{`${row.name} ${row.householdNo}`}</View>
        {row.place.kind === 'waiting' && <Chip text={text.waiting(row.place.no)} tone='soon' />}
        {row.walkIn && <Chip text={text.walkIn} tone='plain' />}
        {late && <Chip text={text.late} tone='way' />}
      </View>
      <View className='soft gap-1'>{text.row(row)}</View>
      <View className={row.halfHours > 0 ? 'ok strong gap-1' : 'soon gap-1'}>{text.hours(row)}</View>
      {row.claimed !== undefined && <View className='soft t-sub gap-1'>{row.claimed ? text.claimed : text.noClaim}</View>}
      {(may.enter || may.strike) && (
        <View className='duo gap-2'>
          {may.enter && <Button kind='line' small text={text.enter} onPress={() => store.enter(row)} />}
          {may.strike && row.in !== undefined && row.struck === undefined && <Button kind='line' small text={text.strike} onPress={() => store.show({ kind: 'strike', who: whoOf(row) })} />}
        </View>
      )}
    </Card>
  )
})

const whoOf = ({ householdId, personId, name }: DeskRow) => ({ householdId, personId, name })

export const ActivityDeskBar = observer(function ActivityDeskBar({ store }: Pick<DeskProps, 'store'>) {
  const { view } = store
  if (view === undefined) return null
  if (view.may.confirm) return <Button text={text.confirm} onPress={() => store.show({ kind: 'confirm' })} />
  return view.may.settle ? <Button text={text.settle} busy={store.settling && text.settling} onPress={() => void store.settle()} /> : null
})

export const hasDeskBar = ({ view }: ActivityDeskStore): boolean => view !== undefined && (view.may.confirm || view.may.settle)
