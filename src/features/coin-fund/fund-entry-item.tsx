import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { FileView } from '@/contract/files'
import type { FundDeskEntry } from '@/contract/fund'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Hint } from '@/components/hint/hint'
import { Pictures } from '@/components/pictures/pictures'
import { dayText } from '@/text/dates'
import { fundDeskText as text, fundText, matterText } from '@/text/fund'
import type { FundDeskStore } from './fund-desk-store'
import './fund.scss'

interface FundEntryItemProps {
  readonly entry: FundDeskEntry
  readonly store: FundDeskStore
  readonly openFile: (file: FileView, files: readonly FileView[]) => void
}

/** One entry with its receipts, who wrote it and who confirmed it. */
export const FundEntryItem = observer(function FundEntryItem({ entry, store, openFile }: FundEntryItemProps) {
  const { matter, cents, on, words, booked, receipts, reverses } = entry
  const change = (matter.direction === 'in') === (reverses === undefined) ? cents : -cents
  const facts = [dayText(on, store.today), ...(reverses === undefined ? [] : [text.reverses(reverses.no)]), ...(words === undefined ? [] : [words])]
  return (
    <View className='gap-3'>
      <Card>
        <View className='between'>
          <View className='t-h3'>{matterText(matter)}</View>
          <View className={change > 0 ? 'strong ok nowrap' : 'strong nowrap'}>{fundText.change(change)}</View>
        </View>
        <View className='fund-line__facts'>{facts.join('，')}</View>
        <View className='fund-line__facts'>{text.by(entry.by, entry.at)}</View>
        {booked && <View className='fund-line__facts'>{`${text.confirmedBy(booked.no, booked.by)}，${fundText.balance(booked.balance)}`}</View>}
        <Pictures files={receipts} onOpen={openFile} />
        <Ways entry={entry} store={store} />
      </Card>
    </View>
  )
})

/** Confirming what waits, taking back what counts. */
const Ways = observer(function Ways({ entry, store }: Omit<FundEntryItemProps, 'openFile'>) {
  const { entryId, booked, mayDecide, reversed, reverses } = entry
  const decide = (decision: 'confirm' | 'decline') => () => void store.decideOn(entryId, decision)
  if (booked === undefined) {
    if (!mayDecide) return <View className='gap-2'><Hint icon='clock'>{text.own}</Hint></View>
    return (
      <View className='duo gap-3'>
        <Button kind='line' small text={text.decline} busy={store.decide.isBusy} onPress={decide('decline')} />
        <Button small text={text.confirm} busy={store.decide.isBusy} onPress={decide('confirm')} />
      </View>
    )
  }
  if (reversed) return <View className='gap-2'><Hint icon='redo'>{text.reversed}</Hint></View>
  if (reverses !== undefined || store.view?.mayEnter !== true) return null
  return <Button kind='text' small text={text.reverse} onPress={() => store.askReverse(entry)} />
})
