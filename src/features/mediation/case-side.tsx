import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { Problem } from '@/components/problem/problem'
import { caseText as text } from '@/text/mediation'
import type { CaseProps } from './case-view'
import './case.scss'

/** What a side may do besides answering: say who may be present, ask for another mediator, stop. */
export const CaseSide = observer(function CaseSide({ store }: CaseProps) {
  const { detail, chooseSession } = store
  if (detail === undefined || detail.standing === 'mediator') return null
  const { may, parties, standing } = detail
  const open = parties[standing].wantsOpen
  return (
    <View className='stack gap-5'>
      {may.chooseSession && <Button kind='line' text={open ? text.wantClosed : text.wantOpen} busy={chooseSession.isBusy} onPress={() => store.setSession(!open)} />}
      {may.askAnother && <Button kind='line' text={text.askAnother} onPress={() => store.ask('another')} />}
      {may.refuse && !may.consent && <Button kind='text' text={text.stop} onPress={() => store.ask('refuse')} />}
      <Problem text={chooseSession.text} />
    </View>
  )
})

/** The answer of a side that is asked. Both buttons stand side by side: one says no as easily as yes. */
export const CaseSideBar = observer(function CaseSideBar({ store }: CaseProps) {
  if (store.detail?.may.consent !== true) return null
  return (
    <View className='case__answer'>
      <Button kind='line' text={text.refuse} onPress={() => store.ask('refuse')} />
      <Button text={text.agree} onPress={() => store.ask('agree')} />
    </View>
  )
})
