import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Dotted } from '@/components/dotted/dotted'
import { Field } from '@/components/field/field'
import { FiguresRow } from '@/components/figures-row/figures-row'
import { Hint } from '@/components/hint/hint'
import { Problem } from '@/components/problem/problem'
import { SectionTitle } from '@/components/section-title/section-title'
import { StateCard } from '@/components/state-card/state-card'
import type { HoursRow } from '@/contract/volunteers-views'
import { dayText } from '@/text/dates'
import { hoursText as text } from '@/text/volunteers'
import { hoursWords } from '@/text/volunteers-words'
import type { HoursStore } from './hours-store'

const NO_LENGTH = 14

interface HoursProps {
  readonly store: HoursStore
}

/** 我的志愿时长. */
export const HoursView = observer(function HoursView({ store }: HoursProps) {
  const { view, year, thisYear } = store
  if (view === undefined) return null
  return (
    <>
      <Card>
        <View className='t-h3'>{text.starNames[view.stars] ?? text.starNames[0]}</View>
        {view.halfHoursToNext !== undefined && <View className='soft t-sub gap-1'>{text.toNext(view.halfHoursToNext)}</View>}
        <View className='gap-3'><FiguresRow cells={[{ figure: hoursWords(view.yearHalfHours), text: text.yearTotal }, { figure: hoursWords(view.allHalfHours), text: text.allTotal }]} /></View>
      </Card>
      <SectionTitle title={text.year(year)} action={{ text: text.before, onPress: () => store.choose(year - 1) }} />
      {year < thisYear && <Button kind='text' text={text.after} onPress={() => store.choose(year + 1)} />}
      {view.items.length === 0 && <StateCard kind='empty' title={text.none} text={text.noneText} />}
      <View>{view.items.map((row) => <Row key={row.activityId} row={row} />)}</View>
      {view.items.length > 0 && <Certificate store={store} />}
      <Check store={store} />
    </>
  )
})

const Row = ({ row }: { readonly row: HoursRow }) => (
  <Card pad='snug'>
    <View className='between'>
      <View className='t-h3 grow'>{row.title}</View>
      <View className='strong nowrap'>{hoursWords(row.halfHours)}</View>
    </View>
    <View className='soft t-sub gap-1'><Dotted parts={[dayText(row.on), row.organisationName, row.claimed ? text.claimed : text.onlyHours]} /></View>
  </Card>
)

const Certificate = observer(function Certificate({ store }: HoursProps) {
  return (
    <View className='gap-4'>
      <Button kind='line' icon='doc' text={text.certificate} busy={store.issue.isBusy && text.making} onPress={() => void store.certify()} />
      <View className='gap-2'><Hint icon='info'>{text.certificateNote}</Hint></View>
      {store.made !== undefined && <View className='ok strong gap-2'>{text.no(store.made.no)}</View>}
      {store.made !== undefined && store.made.text !== '' && <View className='soft gap-1'>{store.made.text}</View>}
      <Problem text={store.issue.text ?? store.openProblem} />
    </View>
  )
})

const Check = observer(function Check({ store }: HoursProps) {
  return (
    <>
      <SectionTitle title={text.check} />
      <Field label={text.checkLabel} value={store.no} placeholder={text.checkHint} maxLength={NO_LENGTH} onChange={store.setNo} />
      <View className='gap-3'><Button kind='line' text={text.checkAction} off={store.checkOff} busy={store.checking} onPress={() => void store.check()} /></View>
      {store.checked !== undefined && <View className='ok strong gap-3'>{text.genuine(store.checked)}</View>}
      <Problem text={store.checkProblem} />
    </>
  )
})
