import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Card } from '@/components/card/card'
import { Hint } from '@/components/hint/hint'
import { Problem } from '@/components/problem/problem'
import { Button } from '@/components/button/button'
import { SwitchRow } from '@/components/switch-row/switch-row'
import { dayOf } from '@/domain/shared/instant'
import { dayText } from '@/text/dates'
import { disputeText } from '@/text/mediation'
import { mediationDeskText, takeText as text } from '@/text/mediation-desk'
import type { CaseProps } from './case-view'

/** A case that nobody has: a mediator says that he has no part in it, and takes it. */
export const CaseWaiting = observer(function CaseWaiting({ store }: CaseProps) {
  const { waiting, forms } = store
  if (waiting === undefined) return null
  return (
    <>
      <Card>
        <View className='t-h2'>{disputeText[waiting.kind]}</View>
        <View className='soft gap-1'>{mediationDeskText.applied(waiting.sides.applicant, dayText(dayOf(waiting.appliedAt)))}</View>
        {waiting.again && <View className='soon gap-1'>{mediationDeskText.again}</View>}
      </Card>
      <View className='gap-3'><Hint icon='lock'>{text.what}</Hint></View>
      {waiting.cannotTake === undefined && (
        <View className='gap-4'>
          <Card pad='rows'><SwitchRow title={text.kin} note={text.kinNote} on={forms.fields.yes} onChange={(yes) => forms.put({ yes })} /></Card>
        </View>
      )}
      <Problem text={forms.error} />
    </>
  )
})

/** The one deed of that page. */
export const CaseWaitingBar = observer(function CaseWaitingBar({ store }: CaseProps) {
  const { waiting, forms } = store
  if (waiting === undefined) return null
  const off = waiting.cannotTake === undefined ? (forms.fields.yes ? undefined : text.kinFirst) : text.off[waiting.cannotTake]
  return <Button text={text.take} off={off} busy={forms.busy} onPress={() => void forms.take()} />
})
