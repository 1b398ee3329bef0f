import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Facts } from '@/components/facts/facts'
import { Field } from '@/components/field/field'
import { Hint } from '@/components/hint/hint'
import { Problem } from '@/components/problem/problem'
import { SectionTitle } from '@/components/section-title/section-title'
import type { ActivityDetail } from '@/contract/volunteers-views'
import { volunteersText as text } from '@/text/volunteers'
import type { ActivityStore } from './activity-store'

const DIGITS = 6

interface SignProps {
  readonly store: ActivityStore
  readonly view: ActivityDetail
}

/** 到场和离场: what is known, what lies on the phone, and the way in and out. */
export const SignPart = observer(function SignPart({ store, view }: SignProps) {
  const { mine, may } = view
  const known = mine.in !== undefined || mine.out !== undefined || mine.struck !== undefined
  if (!may.sign && !known && store.kept.length === 0) return null
  const facts = (['in', 'out'] as const).map((direction) => ({ label: text.sign[direction], value: mine[direction] === undefined ? text.notYet : text.mark(mine[direction]) }))
  return (
    <>
      <SectionTitle title={text.signTitle} />
      <Card><Facts facts={facts} /></Card>
      {mine.struck !== undefined && <View className='late gap-2'>{text.struck(mine.struck)}</View>}
      {store.kept.map((each) => <View key={each.direction} className='gap-3'><Hint icon='offline'>{`${text.kept(each.direction, each.scannedAt)}。${text.keptHint}`}</Hint></View>)}
      {store.kept.length > 0 && <View className='gap-3'><Button kind='line' text={text.sendKept} busy={store.signing.isBusy && text.sending} onPress={() => void store.sendKept()} /></View>}
      {may.sign && <SignWays store={store} />}
      <Problem text={store.scanProblem ?? store.signing.text} />
    </>
  )
})

/** Scan, or type what stands below the square code. */
const SignWays = observer(function SignWays({ store }: Pick<SignProps, 'store'>) {
  const { direction, code } = store
  if (code !== undefined) return <View className='gap-3'><Hint icon='qr'>{text.scanned}</Hint></View>
  return (
    <>
      <View className='gap-3'><Hint icon='qr'>{text.signHint}</Hint></View>
      <View className='gap-3'>
        <Field label={text.typeLabel} value={store.digits} placeholder={text.typeHint} maxLength={DIGITS} type='number' onChange={store.setDigits} />
      </View>
      {store.digits.length === DIGITS && store.canScan && <View className='gap-3'><Button kind='line' text={text.typed[direction]} busy={store.signing.isBusy && text.sending} onPress={() => void store.sign()} /></View>}
    </>
  )
})

/** One primary button: what this person does next. */
export const ActivityBar = observer(function ActivityBar({ store }: Pick<SignProps, 'store'>) {
  const { view, direction, code } = store
  if (view === undefined) return null
  const { may } = view
  if (may.open) return <Button text={text.open} busy={store.opening.isBusy && text.sending} onPress={() => void store.publish()} />
  if (may.signUp) return <Button text={view.signedUp >= view.places ? text.signUpWaiting : text.signUp} busy={store.signUp.isBusy && text.sending} onPress={() => void store.join()} />
  if (!may.sign || (view.mine.in !== undefined && view.mine.out !== undefined && code === undefined)) return null
  if (code !== undefined) return <Button text={text.withCode[direction]} busy={store.signing.isBusy && text.sending} onPress={() => void store.sign(code)} />
  if (store.canScan) return <Button text={text.scan[direction]} icon='qr' busy={store.signing.isBusy && text.sending} onPress={() => void store.scan()} />
  return <Button text={text.typed[direction]} off={store.digits.length === DIGITS ? undefined : text.digitsFirst} busy={store.signing.isBusy && text.sending} onPress={() => void store.sign()} />
})

/** Whether anything stands in the bar. */
export const hasBar = ({ view, code }: ActivityStore): boolean =>
  view !== undefined && (view.may.open || view.may.signUp || (view.may.sign && (view.mine.in === undefined || view.mine.out === undefined || code !== undefined)))
