import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Facts } from '@/components/facts/facts'
import { Field } from '@/components/field/field'
import { Hint } from '@/components/hint/hint'
import { Problem } from '@/components/problem/problem'
import { StateCard } from '@/components/state-card/state-card'
import { poolText as text } from '@/text/coin-accounts'
import type { PoolStore } from './pool-store'

interface PoolProps {
  readonly store: PoolStore
}

/** What is there on both sides, and how much goes over. */
export const PoolView = observer(function PoolView({ store }: PoolProps) {
  const { pool: { own, household }, doneText } = store
  if (doneText !== undefined) return <StateCard kind='empty' title={doneText} text={text.hint} />
  const coins = (count: number) => `${count} ${text.unit}`
  return (
    <>
      <Card><Facts facts={[{ label: text.own, value: coins(own) }, { label: text.household, value: coins(household) }]} /></Card>
      {own === 0
        ? <View className='gap-4'><StateCard kind='empty' title={text.nothing} /></View>
        : <View className='gap-4'>
            <Field label={text.coins} value={store.figure} type='number' aside='' onChange={store.write} />
            <View className='gap-3'><Button kind='line' small text={text.all} onPress={store.writeAll} /></View>
          </View>}
      <View className='gap-4'><Hint icon='info'>{text.hint}</Hint></View>
      <Problem text={store.sending.text} />
    </>
  )
})

export const PoolBar = observer(function PoolBar({ store }: PoolProps) {
  if (store.sending.isDone || store.pool.own === 0) return null
  return <Button text={text.send(store.coins)} off={store.off} busy={store.sending.isBusy} onPress={() => void store.send()} />
})
