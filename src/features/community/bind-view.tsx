import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { InvitedPerson } from '@/contract/community'
import { Card } from '@/components/card/card'
import { Drawing } from '@/components/drawing/drawing'
import { Field } from '@/components/field/field'
import { Hint } from '@/components/hint/hint'
import { Log } from '@/components/log/log'
import { Problem } from '@/components/problem/problem'
import { spoken } from '@/components/spoken'
import { Walk } from '@/components/walk/walk'
import { bindText } from '@/text/home'
import { bindPageText } from '@/text/bind-page'
import type { BindStep, BindStore } from './bind-store'
import './bind-view.scss'

const WALKED: Readonly<Record<BindStep, number>> = { typing: 0, confirming: 1, pending: 2 }

/** From the slip of paper to an application, one step on the screen at a time. */
export const BindView = observer(function BindView({ store }: { readonly store: BindStore }) {
  return (
    <>
      <Walk steps={bindPageText.steps} now={WALKED[store.step]} />
      <View className='gap-5'>
        {store.step === 'typing' && <Typing store={store} />}
        {store.step === 'confirming' && store.person && <IsThisYou store={store} person={store.person} />}
        {store.step === 'pending' && <Pending />}
      </View>
    </>
  )
})

const Typing = observer(function Typing({ store }: { readonly store: BindStore }) {
  return (
    <>
      <Field
        label={bindText.codeLabel}
        aside={bindText.codeHint}
        placeholder={bindPageText.placeholder}
        value={store.typed}
        onChange={store.type}
      />
      <Problem text={store.errorText} />
      <View className='gap-4'><Hint icon='info'>{bindPageText.lead}</Hint></View>
      <View className='gap-2'><Hint icon='qr'>{bindPageText.scanHint}</Hint></View>
    </>
  )
})

const IsThisYou = observer(function IsThisYou({ store, person }: { readonly store: BindStore; readonly person: InvitedPerson }) {
  return (
    <>
      <Card>
        <View className='bind-who'>
          <View className='soft'>{bindText.isThisYou}</View>
          <View className='bind-who__name' {...spoken({ role: 'heading' })}>{person.maskedName}</View>
          <View>{`${person.communityName} ${person.householdLabel}`}</View>
        </View>
      </Card>
      <Problem text={store.errorText} />
      <View className='gap-4'><Hint icon='eye'>{bindPageText.masked}</Hint></View>
      <View className='gap-2'><Hint icon='warn'>{bindPageText.wrongNames}</Hint></View>
    </>
  )
})

function Pending() {
  return (
    <>
      <View className='bind-who' {...spoken({ role: 'status', live: 'polite' })}>
        <Drawing name='match' />
        <View className='bind-who__title'>{bindText.pendingTitle}</View>
        <View className='soft'>{bindText.pendingText}</View>
      </View>
      <View className='gap-4'><Card><Log items={bindPageText.next} /></Card></View>
    </>
  )
}
