import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { Field } from '@/components/field/field'
import { Hint } from '@/components/hint/hint'
import { NoticeRow } from '@/components/notice-row/notice-row'
import { DateField } from '@/components/picker-field/picker-field'
import { Problem } from '@/components/problem/problem'
import { StateCard } from '@/components/state-card/state-card'
import { CLAIM_WORDS_MAX } from '@/domain/claims/claim'
import { parseDay } from '@/domain/shared/instant'
import { unitWordOf } from '@/text/claim-words'
import { claimText as text, dayWithWeekday, earliestClaimDay } from '@/text/claims'
import { ClaimItems } from './claim-items'
import { ClaimPhotoField } from './claim-photo-field'
import type { ClaimStore } from './claim-store'
import { ClaimWitness } from './claim-witness'
import './claim.scss'

interface ClaimProps {
  readonly store: ClaimStore
}

/** 申报善行: what was done, when, who saw it. */
export const ClaimView = observer(function ClaimView({ store }: ClaimProps) {
  const { restoredAt, returnedWords, monthLeft } = store
  if (!store.isOpen) return <StateCard kind='empty' title={text.noSchemeTitle} text={text.noScheme} />
  return (
    <>
      {restoredAt !== undefined && <View className='claim__kept'><NoticeRow icon='pen' tone='way' title={text.restored(restoredAt)} text={text.startOver} onPress={store.startOver} /></View>}
      {returnedWords !== undefined && <View className='claim__kept'><NoticeRow icon='redo' tone='soon' title={text.returned} text={returnedWords} /></View>}
      <ClaimItems store={store} />
      <ClaimFieldsOf store={store} />
      <Problem text={store.problem} />
      {store.coins !== undefined && <View className='gap-3'><Hint icon='coin'>{text.brings(store.coins, store.noticeDays)}</Hint></View>}
      {monthLeft !== undefined && <View className='gap-2'><Hint icon='info'>{text.monthLeft(monthLeft)}</Hint></View>}
      <View className='gap-2'><Hint icon='lock'>{text.kept}</Hint></View>
    </>
  )
})

const ClaimFieldsOf = observer(function ClaimFieldsOf({ store }: ClaimProps) {
  const { fields, item, today } = store
  const day = parseDay(fields.on)
  return (
    <>
      <DateField label={text.day} text={day && dayWithWeekday(day)} placeholder={text.chooseDay} aside={text.dayRange} value={day} earliest={earliestClaimDay(today)} latest={today} onChange={on => store.put({ on })} />
      {item !== undefined && item.unit !== 'time' && (
        <Field label={text.quantity(unitWordOf(item.unit))} value={fields.quantity} placeholder={text.quantityHint} type='number' onChange={quantity => store.put({ quantity })} />
      )}
      <Field label={text.words} value={fields.words} placeholder={text.wordsHint} maxLength={CLAIM_WORDS_MAX} onChange={words => store.put({ words })} />
      <ClaimWitness store={store} />
      <ClaimPhotoField photos={store.photos} />
    </>
  )
})

/** One button that says what happens. */
export const ClaimBar = observer(function ClaimBar({ store }: ClaimProps) {
  const { sending } = store
  const action = store.canRetry ? text.again : store.claimId === undefined ? text.submit : text.submitEdit
  return <Button text={action} off={sending ? undefined : store.off} busy={sending && (store.busyText ?? true)} onPress={() => void store.submit()} />
})
