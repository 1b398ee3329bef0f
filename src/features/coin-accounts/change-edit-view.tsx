import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { ChoiceRow } from '@/components/choice-row/choice-row'
import { Field } from '@/components/field/field'
import { Hint } from '@/components/hint/hint'
import { DateField } from '@/components/picker-field/picker-field'
import { Problem } from '@/components/problem/problem'
import { SectionTitle } from '@/components/section-title/section-title'
import { StateCard } from '@/components/state-card/state-card'
import { FREEZE_CHOICES } from '@/domain/ledger/accounts/account-change'
import { accountEditText as text, changeKindText, freezeReasonText } from '@/text/coin-accounts'
import { dayText } from '@/text/dates'
import type { ChangeEditStore } from './change-edit-store'
import type { AccountFinder } from './account-finder'

interface EditProps {
  readonly store: ChangeEditStore
}

/** What is to be done, whose account it is, and what that needs: from above to below, one after the other. */
export const ChangeEditView = observer(function ChangeEditView({ store }: EditProps) {
  if (store.isDone) return <StateCard kind='empty' title={text.sentTitle} text={text.sentText} action={{ text: text.next, onPress: store.again }} />
  return (
    <>
      <SectionTitle title={text.kind} />
      <Card pad='none'>
        {store.kinds.map(kind => <ChoiceRow key={kind} title={changeKindText[kind]} note={text.kindNotes[kind]} chosen={store.kind === kind} onPress={() => store.choose(kind)} />)}
      </Card>
      {store.kind !== undefined && <Door finder={store.from} title={text.from} persons />}
      {store.needsOther && <Door finder={store.to} title={text.to} />}
      <Needs store={store} />
      <Problem text={store.sending?.text} />
    </>
  )
})

interface DoorProps {
  readonly finder: AccountFinder
  readonly title: string
  /** One of several accounts behind the door is chosen. */
  readonly persons?: boolean
}

const Door = observer(function Door({ finder, title, persons = false }: DoorProps) {
  const { found, account } = finder
  return (
    <>
      <View className='gap-4'><Field label={title} value={finder.door} placeholder={text.doorHint} maxLength={20} aside='' onChange={finder.write} /></View>
      {found === undefined && <View className='gap-3'><Button kind='line' small icon='search' text={text.find} busy={finder.looking} onPress={() => void finder.find()} /></View>}
      <Problem text={finder.problem} />
      {found !== undefined && (
        <View className='gap-3'>
          <Card pad='none'>
            {(persons ? found.accounts : found.accounts.slice(0, 1)).map(each => (
              <ChoiceRow
                key={each.personId ?? ''}
                title={`${found.householdNo} ${each.name ?? text.household}`}
                note={text.holds(each)}
                chosen={persons ? each === account : true}
                onPress={() => finder.choose(each)}
              />
            ))}
          </Card>
        </View>
      )}
    </>
  )
})

const Needs = observer(function Needs({ store }: EditProps) {
  switch (store.kind) {
    case 'split': return (
      <>
        <View className='gap-4'><Field label={text.coins} value={store.coins} type='number' aside='' onChange={store.writeCoins} /></View>
        <View className='gap-3'><Field label={text.honour} value={store.honour} type='number' aside='' onChange={store.writeHonour} /></View>
      </>
    )
    case 'freeze': return (
      <>
        <SectionTitle title={text.because} />
        <Card pad='none'>
          {FREEZE_CHOICES.map(because => <ChoiceRow key={because} title={freezeReasonText[because]} chosen={store.because === because} onPress={() => store.chooseBecause(because)} />)}
        </Card>
      </>
    )
    case 'remind': return <Reminder store={store} />
    default: return null
  }
})

const Reminder = observer(function Reminder({ store }: EditProps) {
  return (
    <>
      <SectionTitle title={text.item} />
      <Card pad='none'>
        {store.reminders.map(({ code, name, points }) => <ChoiceRow key={code} title={name} figure={text.itemFigure(points)} chosen={store.item === code} onPress={() => store.chooseItem(code)} />)}
      </Card>
      <View className='gap-4'>
        <DateField label={text.day} text={store.day === undefined ? undefined : dayText(store.day)} placeholder={text.dayHint} value={store.day} latest={store.today} onChange={store.chooseDay} />
      </View>
      <View className='gap-3'><Hint icon='info'>{text.reminded}</Hint></View>
    </>
  )
})

export const ChangeEditBar = observer(function ChangeEditBar({ store }: EditProps) {
  if (store.isDone) return null
  return <Button text={text.send} off={store.off} busy={store.sending?.isBusy} onPress={() => void store.send()} />
})
