import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Card } from '@/components/card/card'
import { HoldToSee } from '@/components/hold-to-see/hold-to-see'
import { Icon } from '@/components/icon/icon'
import { spoken } from '@/components/spoken'
import type { BallotName } from '@/text/ballot-name'
import { secretCheckText as text } from '@/text/secret-check'
import type { SecretCheckStore } from './secret-check-store'
import './ballot-pair.scss'

/** What the phone keeps beside what the board says: the numbers for the eye, the choices only while a finger stays. */
export const BallotPair = observer(function BallotPair({ store }: { readonly store: SecretCheckStore }) {
  const { name, result, mineText, boardText } = store
  if (!name) return null
  const same = result.kind === 'same'
  const apart = result.kind === 'differs'
  const onBoard = same || apart
  return (
    <Card>
      <View className='ballot-pair'>
        <Side title={text.inPhone} name={name} />
        <View className={same ? 'ballot-pair__sign' : 'ballot-pair__sign is-off'}>
          <Icon name={same ? 'check' : 'cross'} size='s' />
          {same ? text.same : apart ? text.differs : text.none}
        </View>
        <Side title={text.onBoard} name={onBoard ? name : undefined} />
      </View>
      {same && <View className='ballot-pair__line'>{text.line(result.index, result.rows)}</View>}
      {mineText && <View className='gap-3'><HoldToSee hidden={apart ? text.holdBoth : text.holdMine} seen={apart ? text.both(mineText, boardText ?? text.none) : mineText} /></View>}
    </Card>
  )
})

const Side = ({ title, name }: { readonly title: string; readonly name: BallotName | undefined }) => (
  <View className='ballot-pair__side' {...spoken({ label: [title, name?.word ?? text.none, name?.digits].filter(Boolean).join(' ') })}>
    <View className='ballot-pair__from'>{title}</View>
    <View className='ballot-pair__word'>{name?.word ?? text.none}</View>
    {name && <View className='ballot-pair__digits'>{name.digits}</View>}
  </View>
)
