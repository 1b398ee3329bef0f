import { useState } from 'react'
import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { classNames } from '@/components/class-names'
import { FilterChips } from '@/components/filter-chips/filter-chips'
import { Problem } from '@/components/problem/problem'
import { SectionTitle } from '@/components/section-title/section-title'
import { Skeleton } from '@/components/skeleton/skeleton'
import { spoken } from '@/components/spoken'
import type { RollEntryView } from '@/contract/ballot'
import { CHOICES } from '@/domain/ballot/tally'
import { sumText } from '@/text/numbers'
import { choiceText } from '@/text/poll'
import { pollDeskText, sheetsText as text } from '@/text/poll-desk'
import { doorText, OptionSlipRow, SlipSheet } from './sheets-slip'
import type { SheetsStore } from './sheets-store'
import './sheets-paper.scss'

/** Doors drawn at once: each has four targets. */
const PAGE = 10

interface PaperProps {
  readonly store: SheetsStore
}

/** Slip by slip: the door, and what stands on its paper. */
export const SheetsPaper = observer(function SheetsPaper({ store }: PaperProps) {
  const { groups, group, count, left, doors } = store
  if (!store.doorsReady) return <Skeleton kind='rows' count={2} />
  if (store.problem !== undefined) return <Problem text={store.problem} />
  if (!group) return <><SectionTitle title={text.paper} /><View className='soft'>{text.noPaperAtAll}</View></>
  const chips = groups.map(each => ({ key: each.groupId, text: each.name, count: store.leftIn(each) === 0 ? undefined : store.leftIn(each) }))
  return (
    <>
      <SectionTitle title={text.paper}><View className='soft t-sub'>{text.progress(doors.length - left, doors.length)}</View></SectionTitle>
      {groups.length > 1 && <FilterChips label={text.pickGroup} chips={chips} value={group.groupId} onSelect={store.chooseGroup} />}
      <Doors key={group.groupId} store={store} doors={group.doors} />
      {store.byOptions ? <SlipSheet store={store} /> : <Sums store={store} />}
      <View className='gap-3'>
        <Button text={text.sendPaper} off={left === 0 ? undefined : text.paperOff(left)} busy={count.submitSheet.isBusy} onPress={() => void store.sendPaper()} />
      </View>
      <Problem text={count.submitSheet.text} />
    </>
  )
})

/** For the teller's own check against the pile. */
const Sums = observer(function Sums({ store: { count } }: PaperProps) {
  return (
    <>
      <View className='gap-2 strong'>{CHOICES.map(choice => `${choiceText[choice]} ${count.countOf(choice)}`).join('，')}</View>
      <View className='soft t-sub'>{text.sum(sumText(CHOICES.map(choice => count.countOf(choice))))}</View>
    </>
  )
})

const Doors = observer(function Doors({ store, doors }: PaperProps & { readonly doors: readonly RollEntryView[] }) {
  const [shown, setShown] = useState(PAGE)
  return (
    <>
      <Card pad='rows'>
        {doors.slice(0, shown).map(door => store.byOptions ? <OptionSlipRow key={door.unitId} door={door} store={store} /> : <SlipRow key={door.unitId} door={door} store={store} />)}
      </Card>
      {doors.length > shown && <Button kind='text' text={pollDeskText.moreDoors} onPress={() => setShown(shown + PAGE)} />}
    </>
  )
})

const SlipRow = observer(function SlipRow({ door, store }: PaperProps & { readonly door: RollEntryView }) {
  const { count } = store
  const chosen = count.choiceOf(door.unitId)
  return (
    <View className='slip-row'>
      <View className='slip-row__door'>{doorText(door)}</View>
      <View className='slip-row__choices' {...spoken({ role: 'radiogroup', label: door.householdNo })}>
        {CHOICES.map(choice => (
          <View
            key={choice}
            className={classNames('slip-row__choice', chosen === choice && 'is-on')}
            onClick={() => count.enterSlip(door.unitId, choice)}
            {...spoken({ role: 'radio', checked: chosen === choice })}
          >
            {choiceText[choice]}
          </View>
        ))}
      </View>
    </View>
  )
})
